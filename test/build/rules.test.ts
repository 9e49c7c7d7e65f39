import { parseSync } from 'vite'
import { expect, it } from 'vitest'
import { sources } from '../../build/house/sources.ts'

/** Rules that no operation obeys yet, each with the work that will (shared/domain/README.md says the same to readers). */
const awaited: Readonly<Record<string, string>> = {
  parseDateTime: 'a receipt that is typed',
  municipalityByCode: '市町村別支援状況',
  quarterLabel: '四半期の進捗報告',
  quarterOf: '四半期の進捗報告',
  nextReport: '四半期の進捗報告',
  periodLabel: '四半期の進捗報告',
  isReportOverdue: '四半期の進捗報告',
  reportDueText: '四半期の進捗報告',
  assertReportTransition: '四半期の進捗報告',
  kpiTemplates: 'KPIの雛形',
  suggestOrganisations: '人材の名寄せ',
  suggestPersons: '人材の名寄せ',
  normalise: '決め手',
  sensitivity: '決め手',
  compareByRankPoints: '決め手',
  quorum: '審議会議の定足数',
  mustLeave: '審議会議の退席',
}

const program = sources(['shared', 'db', 'electron', 'renderer'], ['.ts', '.tsx'])
const rules = program.filter(({ file }) => file.startsWith('shared/domain/'))

/** What a file says, without its comments: a rule that is only talked about is not obeyed. */
function saidIn(file: string, source: string): string {
  const { comments } = parseSync(file, source)
  return comments.reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), source)
}

it('every rule is obeyed by the program, or is awaited by work that is named', { timeout: 60_000 }, () => {
  const said = new Map(program.map(({ file, read }) => [file, saidIn(file, read())]))
  const uses = (name: string) =>
    [...said.values()].reduce((count, text) => count + text.split(new RegExp(`\\b${name}\\b`)).length - 1, 0)
  const unused = rules.flatMap(({ file }) =>
    [...(said.get(file) ?? '').matchAll(/^export (?:const|function) (\w+)/gm)].flatMap(([, name = '']) =>
      uses(name) === 1 ? [name] : [],
    ),
  )
  expect(unused.toSorted()).toEqual(Object.keys(awaited).toSorted())
})
