import type { OfficeClient } from '../../../api/client.ts'
import type { RoundOf } from '../../../record/use-round.ts'
import { stateWord } from '../page/state-tag.tsx'
import { type ApplicationRow, bodyName } from '../records.ts'

/** In order of receipt, so that the numbers follow it; without a receipt last. */
export const inOrderOfReceipt = (rows: readonly ApplicationRow[]): ApplicationRow[] =>
  rows.toSorted((a, b) => (a.receivedAt ?? '9999').localeCompare(b.receivedAt ?? '9999'))

const who = {
  keyOf: ({ id }: ApplicationRow) => id,
  nameOf: (row: ApplicationRow) => bodyName(row),
  placeOf: ({ id }: ApplicationRow) => `/applications/${id}`,
}
const standsAt = ({ state }: ApplicationRow): string => `「${stateWord(state)}」です`

/** 受信順にまとめて受付. */
export const receiving = (api: OfficeClient): RoundOf<ApplicationRow> => ({
  ...who,
  title: '受信順に受付する',
  running: '受付しています',
  summary: (done) => `${done}件を受付しました。`,
  leaves: ({ receiptNo, receivedAt }) => {
    if (receiptNo !== null) return `${receiptNo}で受付済みです`
    return receivedAt === null ? '受信日時がありません。入力してから受付してください' : null
  },
  work: async ({ id, revision }) => {
    const { receiptNo } = await api.intake.register({ id, revision })
    return { words: `${receiptNo}で受付しました` }
  },
})

/** まとめて要件確認を始める. */
export const checking = (api: OfficeClient): RoundOf<ApplicationRow> => ({
  ...who,
  title: '要件確認を始める',
  running: '要件確認を始めています',
  summary: (done) => `${done}件の要件確認を始めました。`,
  leaves: (row) => {
    if (row.state !== 'received') return standsAt(row)
    return row.late && row.lateDecision === null ? '期限後の扱い(受理・不受理)がまだ決まっていません' : null
  },
  work: async ({ id, revision }) => {
    await api.applications.move({ id, to: 'checking', reason: '', revision })
    return { words: '要件確認を始めました', place: `/applications/${id}/checks` }
  },
})

/** まとめて要件適合にする: only where every item is ○; what is not is left for the officer's eye. */
export const passing = (api: OfficeClient): RoundOf<ApplicationRow> => ({
  ...who,
  title: '要件適合にする',
  running: '要件適合にしています',
  summary: (done) => `${done}件を要件適合にしました。`,
  leaves: (row) => {
    if (row.state !== 'checking') return standsAt(row)
    return row.defects > 0 ? `不備が${row.defects}件あります。補正を依頼するか、要件不適合にしてください` : null
  },
  work: async ({ id, revision, toConfirm }) => {
    await api.applications.move({ id, to: 'eligible', reason: '', revision })
    const open = toConfirm > 0 ? `(未確認の欄が${toConfirm}あります)` : ''
    return { words: `要件適合にしました${open}` }
  },
})
