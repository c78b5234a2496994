import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

/** The folder of the package a bundled file belongs to, e.g. `node_modules/@scope/name`; null for our own files. */
const packageFolder = file => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? null

/** The folders of the packages whose code is in the bundle. */
export const bundledPackages = metafile =>
  [...new Set(Object.keys(metafile.inputs).map(packageFolder))].filter(folder => folder !== null).sort()

/** Every bundled package with its version, licence and licence text, as the licences ask for. */
export const thirdPartyLicences = (root, metafile) =>
  bundledPackages(metafile)
    .map(folder => {
      const about = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
      const text = readdirSync(join(root, folder)).find(name => /^(licen[cs]e|copying)/i.test(name))
      if (!about.license && !text) throw new Error(`${folder} names no licence: it must not be bundled`)
      const body = text
        ? readFileSync(join(root, folder, text), 'utf8').trim()
        : `(licence text not in the package; author: ${about.author?.name ?? about.author ?? 'unknown'})`
      return `${about.name} ${about.version} (${about.license})\n\n${body}\n`
    })
    .join(`\n${'-'.repeat(80)}\n\n`)
