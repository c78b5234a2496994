# Completion of pm-wizard for bash:  source <(pm-wizard completion bash)
# The program on the line is asked what may stand at the cursor; ":" says that names of files may.
_pm_wizard() {
  local word about path
  COMPREPLY=()
  while IFS=$'\t' read -r word about; do
    if [[ $word == : ]]; then
      compopt -o filenames 2>/dev/null
      while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -f -- "$2")
    else
      COMPREPLY+=("$word")
    fi
  done < <("$1" completion words -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _pm_wizard pm-wizard
