import type { ScenarioBook } from '../../../../shared/contract/reports/scenario-rows.ts'
import { municipalityCounts } from '../../../../shared/domain/bodies/municipalities.ts'
import { prefectures } from '../../../../shared/domain/bodies/prefectures.ts'
import { type ScenarioAim, scenarioAimLabel } from '../../../../shared/domain/review/scenarios/aims.ts'
import { partedByLine } from '../../../../shared/domain/review/scenarios/contender.ts'
import { costOf, departuresOf } from '../../../../shared/domain/review/scenarios/cost.ts'
import { suggestSet } from '../../../../shared/domain/review/scenarios/suggest.ts'
import { themeLetters } from '../../../../shared/domain/support/track.ts'
import { judgedByMean } from '../sample-year.ts'

const id = (of: string, at: number): string => `00000000-0000-4000-8000-${of}${String(at).padStart(11, '0')}`
const size = 5
const method = 'mean'

/** A made-up year, drawn by the rules themselves: every fourth of the 47, and a set for each aim. */
export function scenarioRows(
  { bodies, aims }: { bodies: number; aims: readonly ScenarioAim[] } = {
    bodies: 11,
    aims: ['themes', 'blocks', 'first'],
  },
): ScenarioBook {
  const applied = Array.from({ length: bodies }, (_, at) => prefectures[(at * 4 + 3) % 47]).filter(
    (each) => each !== undefined,
  )
  const contenders = applied.map(({ jis2, lgCode, name, block }, at) => ({
    applicationId: id('b', at),
    receiptNo: `R8-${at + 1}`,
    jis2,
    lgCode,
    prefecture: name,
    theme: themeLetters[(at * 2) % 6] ?? null,
    themeLetter: themeLetters[(at * 2) % 6] ?? null,
    themeName: '自治体フロントヤード改革の推進',
    rank: at + 1,
    isTied: false,
    value: Math.round((84.25 - at * 3.137) * 100) / 100,
    block,
    past: (['again', 'again', 'first', 'again', 'again', 'first', 'unknown'] as const)[at % 7] ?? 'first',
    municipalities: municipalityCounts(jis2).total,
    wishing: at === 2 ? null : 4 + at,
    pool: at === 3 ? null : 12 - at,
    leaving: at === 1 ? ['委員C'] : [],
  }))
  const plain = suggestSet('plain', contenders, size)
  const { sum, mean } = costOf(plain, { contenders, size, method })
  const nameOf = (applicationId: string) =>
    contenders.find((each) => each.applicationId === applicationId)?.prefecture ?? ''
  return {
    ...{ size, final: true, sheetsIn: 88, sheetsExpected: 88, unscored: [], others: 0 },
    ...judgedByMean(bodies),
    contenders: contenders.map(({ theme: _theme, jis2: _jis2, ...each }) => each),
    plain: {
      bodies: plain,
      parted: partedByLine(contenders, size).map(({ applicationId }) => applicationId),
      sum,
      mean,
    },
    sets: aims.map((aim, at) => {
      const own = suggestSet(aim, contenders, size)
      const { entering, leaving } = departuresOf(own, contenders, size)
      const reasoned = (ids: readonly string[], reason: string) =>
        ids.map((applicationId) => ({ applicationId, prefecture: nameOf(applicationId), reason }))
      return {
        id: id('c', at),
        ...{ name: scenarioAimLabel[aim], size, aim, changedAt: '2026-03-02T10:44:00+09:00', revision: 1 },
        memo: '重点テーマが二つになるため、次の順位の団体に代える。',
        meeting: at === 2 ? null : at + 1,
        bodies: own,
        gone: [],
        entering: reasoned(entering, 'ほかに応募のないテーマで、最も順位が高い。'),
        leaving: reasoned(leaving, 'テーマが上位の団体と重なる。'),
        ...costOf(own, { contenders, size, method }),
        since: [],
        notYet: null,
      }
    }),
  }
}
