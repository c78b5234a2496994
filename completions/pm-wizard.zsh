#compdef pm-wizard
# Completion of pm-wizard for zsh:  source <(pm-wizard completion zsh), after compinit
# The program on the line is asked what may stand at the cursor; ":" says that names of files may.
_pm_wizard() {
  local word about files
  local -a found
  while IFS=$'\t' read -r word about; do
    if [[ $word == : ]]; then files=yes; else found+=("${word//:/\\:}${about:+:$about}"); fi
  done < <("$words[1]" completion words -- "${(@)words[2,CURRENT]}" 2>/dev/null)
  (( $#found )) && _describe -V pm-wizard found
  [[ -n $files ]] && _files
}
if [[ $funcstack[1] == _pm_wizard ]]; then _pm_wizard "$@"; else compdef _pm_wizard pm-wizard; fi
