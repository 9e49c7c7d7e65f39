import { formatWarekiMonth } from '../../../../shared/domain/calendar/wareki.ts'
import { caseStateLabel, isAtWork } from '../../../../shared/domain/support/case-state.ts'
import type { OfficeClient } from '../../../api/client.ts'
import type { RoundOf } from '../../../record/use-round.ts'
import { caseAddress } from '../place.ts'
import type { PortfolioRow } from '../records.ts'

const who = {
  keyOf: ({ id }: PortfolioRow) => id,
  nameOf: ({ prefecture }: PortfolioRow) => prefecture,
  placeOf: ({ id, report }: PortfolioRow) => caseAddress(id, 'reports', report?.id),
}

/** 「今月の報告を全件作る」: a month's draft for every case that has none. */
export const draftingRound = (api: OfficeClient, month: string): RoundOf<PortfolioRow> => ({
  ...who,
  title: `${formatWarekiMonth(month)}分の進捗報告を作る`,
  running: '下書きを作っています',
  summary: (done) => `${done}件の下書きを作りました。内容を見直し、確認して固定してください。`,
  leaves: ({ report, state }) => {
    if (report !== null) return 'すでにあります(そのまま残しました)'
    return isAtWork(state) ? null : `「${caseStateLabel[state]}」です`
  },
  work: async (row) => {
    const { id } = await api.progress.draft({ id: crypto.randomUUID(), caseId: row.id, period: month })
    // A draft is there to be read: the list leads to each.
    return { words: '下書きを作りました', place: caseAddress(row.id, 'reports', id), look: true }
  },
})

/** 「まとめて確認して固定」: what was drafted and read is fixed for every case at once. */
export const confirmingRound = (api: OfficeClient, month: string): RoundOf<PortfolioRow> => ({
  ...who,
  title: `${formatWarekiMonth(month)}分の進捗報告を確認して固定する`,
  running: '固定しています',
  summary: (done) => `${done}件を確認して固定しました。`,
  leaves: ({ report }) => {
    if (report === null) return '下書きがまだありません'
    return report.state === 'confirmed' ? '確認済みです' : null
  },
  work: async ({ id: caseId, report }) => {
    if (report === null) throw new Error('A case without a report is left out')
    const { id } = report
    // As it stands now: what was changed since it was listed is what is fixed, or refused in words.
    const { revision } = await api.progress.get({ caseId, id })
    await api.progress.confirm({ id, revision })
    return { words: '確認して固定しました' }
  },
})

/** Whose report of that month is drafted and not fixed yet. */
export const awaitConfirmation = (rows: readonly PortfolioRow[]): PortfolioRow[] =>
  rows.filter(({ report }) => report !== null && report.state !== 'confirmed')
