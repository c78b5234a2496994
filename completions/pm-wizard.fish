# Completion of pm-wizard for fish:  pm-wizard completion fish | source
# The program on the line is asked what may stand at the cursor; ":" says that names of files may.
function __pm_wizard
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  for found in ($words[1] completion words -- $words[2..] "$current" 2>/dev/null)
    if test "$found" = :
      __fish_complete_path "$current"
    else
      echo $found
    end
  end
end
complete -c pm-wizard -f -a '(__pm_wizard)'
