/** Installs what a folder of the tests needs for itself, unless it is there already. */
export const install: (folder: string) => void
