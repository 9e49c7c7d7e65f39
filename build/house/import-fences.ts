import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { root } from '../root.ts'
import { type Layer, layers } from './layers.ts'

/** Folders that are told apart by their last name alone, as a path from a neighbour shows no more of them. */
const fenced = ['shared/domain', 'shared/contract', 'db', 'electron', 'renderer', 'build'] as const
const fencedPackages = ['electron', 'better-sqlite3', 'react', 'zod'] as const

const touches = (place: string, folder: string) =>
  place === folder || place.startsWith(`${folder}/`) || folder.startsWith(`${place}/`)

function patterns(place: string, layer: Layer) {
  const open = [place, ...layer.may, ...(layer.mayForTypes ?? [])]
  const shut = fenced.filter((folder) => !open.some((one) => touches(one, folder)))
  const groups: string[] = shut.map((folder) => `**/${basename(folder)}/**`)
  return layer.node ? groups : [...groups, 'node:*']
}

const paths = (layer: Layer) =>
  layer.packages === 'any' ? [] : fencedPackages.filter((name) => !layer.packages.includes(name))

/** Biome's part of the table: coarse, by the text of an import, but shown in the editor while one types. */
export function importFences() {
  const message = 'See the table in build/house/layers.ts.'
  return Object.entries(layers)
    .filter(([, layer]) => layer.packages !== 'any')
    .sort(([a], [b]) => a.length - b.length)
    .map(([place, layer]) => ({
      // test/ has folders of the same names, and may import everything.
      includes: [/\.\w+$/.test(place) ? `**/${place}` : `**/${place}/**`, '!**/test/**'],
      linter: {
        rules: {
          style: {
            noRestrictedImports: {
              level: 'error',
              options: {
                paths: Object.fromEntries(paths(layer).map((name) => [name, message])),
                patterns: [{ group: patterns(place, layer), message }],
              },
            },
          },
        },
      },
    }))
}

const file = join(root, 'build/house/import-fences.json')

/** The fences as Biome reads them; build/biome.json extends this file. */
export const writtenFences = (): unknown => JSON.parse(readFileSync(file, 'utf8')).overrides

if (import.meta.main) {
  const lines = importFences().map((one) => `    ${JSON.stringify(one)}`)
  writeFileSync(file, `{\n  "overrides": [\n${lines.join(',\n')}\n  ]\n}\n`)
}
