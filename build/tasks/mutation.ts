import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { sources } from '../house/sources.ts'
import { type MutationReport, missedIn, missedKinds, percentOf, scoreOf } from '../mutation/score.ts'
import { root } from '../root.ts'
import { run } from '../step.ts'

/** The rules by which bodies are chosen: here a test that passes whatever the program does would cost most. */
const judged = ['shared/domain/review', 'shared/domain/selection']

/** Fewer found than this of a hundred, and the run fails. */
const least = 85

const flags = process.argv.slice(2)
/** What is known of the last run holds while a file and its tests stay as they are; this asks everything again. */
const afresh = flags.includes('--afresh')
/** How many changes are tried at a time. */
const workers = flags.find((flag) => flag.startsWith('--workers='))?.split('=')[1] ?? '1'
const wanted = flags.filter((flag) => !flag.startsWith('--'))

const files = sources(judged, ['.ts'])
  .map(({ file }) => file)
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.includes(word)))
if (files.length === 0) {
  console.log(`「${wanted.join(' ')}」を名前に含むファイルが、${judged.join(' と ')} にありません。`)
  process.exit(2)
}

const place = join(root, '.cache/mutation')
const reportFile = join(place, 'report.json')
mkdirSync(place, { recursive: true })
rmSync(reportFile, { force: true })

// It takes an hour of a processor, and whoever works meanwhile goes first.
setPriority(15)
const stryker = join(root, 'build/mutation/node_modules/@stryker-mutator/core/bin/stryker.js')
const config = join(root, 'build/mutation/stryker.config.json')
const ended = await run(process.execPath, [
  ...[stryker, 'run', config, '--mutate', files.join(','), '--concurrency', workers],
  ...(afresh ? ['--force'] : []),
])
if (ended !== 0) process.exit(ended)

const report: MutationReport = JSON.parse(readFileSync(reportFile, 'utf8'))
const found = files.flatMap((file) => {
  const own = report.files[file]
  return own === undefined ? [] : [{ file, own }]
})
const mutants = found.flatMap(({ own }) => own.mutants)
const missedFile = join(place, 'missed.txt')
writeFileSync(missedFile, `${found.flatMap(({ file, own }) => missedIn(file, own)).join('\n')}\n`)

console.table(
  found.map(({ file, own }) => {
    const { tried, found, survived, unreached } = scoreOf(own.mutants)
    const share = percentOf({ tried, found }).toFixed(1)
    return { ファイル: file, 変異: tried, 見つけた: found, 残った: survived, 通らない: unreached, '%': share }
  }),
)
console.table(missedKinds(mutants).map(([kind, number]) => ({ 残ったものの種類: kind, 数: number })))
const score = scoreOf(mutants)
const share = percentOf(score)
console.log(`残ったものの一覧: ${missedFile}`)
console.log(`変異スコア ${share.toFixed(2)}%(${score.tried}のうち${score.found}を見つけました)。下限は${least}%です。`)
process.exitCode = share >= least ? 0 : 1
