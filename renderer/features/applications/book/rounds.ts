import type { checks } from '../../../../shared/contract/applications/checks.ts'
import type { OutputOf } from '../../../../shared/contract/operation.ts'
import { isLateSettled } from '../../../../shared/domain/applications/late.ts'
import type { OfficeClient } from '../../../api/client.ts'
import type { RoundOf } from '../../../record/use-round.ts'
import { surePaths } from '../form/field-order.ts'
import { type UnsavedFields, unsavedWords } from '../form/unsaved-fields.ts'
import { stateWord } from '../page/state-tag.tsx'
import { type ApplicationRow, bodyName } from '../records.ts'

/** Required items that are not ○ yet. */
export type OpenCheck = OutputOf<(typeof checks)['open']>[number]
type Item = Pick<OpenCheck, 'itemId' | 'no' | 'name'>

const who = {
  keyOf: ({ id }: ApplicationRow) => id,
  nameOf: (row: ApplicationRow) => bodyName(row),
  placeOf: ({ id }: ApplicationRow) => `/applications/${id}`,
}
const standsAt = ({ state }: ApplicationRow): string => `「${stateWord(state)}」です`

/** Why lateness keeps it from going on; null where it does not. */
const lateness = (row: ApplicationRow): string | null => {
  if (isLateSettled(row)) return null
  return row.lateDecision === null
    ? '期限後の扱い(受理・不受理)がまだ決まっていません'
    : '期限後の不受理と決まっています'
}

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

/** まとめて欄を確認する: what was read for sure; what was not is left for the eye, and counted. */
export const confirming = (api: OfficeClient, unsavedOf: UnsavedFields): RoundOf<ApplicationRow> => ({
  ...who,
  title: '確かな欄を確認する',
  running: '欄を確認しています',
  summary: (done) => `${done}件の確かな欄を確認しました。`,
  leaves: ({ toConfirm }) => (toConfirm === 0 ? 'すべて確認済みです' : null),
  work: async ({ id }) => {
    const page = await api.applications.get({ id })
    const unsaved = unsavedOf(page)
    const paths = surePaths(page, unsaved)
    const left = page.toConfirm - paths.length
    if (paths.length > 0) await api.applications.confirmFields({ id, paths, confirmed: true, revision: page.revision })
    const words = unsavedWords(page, unsaved)
    const typed = words === '' ? '' : `。${words}は、保存するか「やめる」を選んでください`
    const rest = left > 0 ? `残る${left}欄は、応募書と見比べてください${typed}` : ''
    return {
      words: `${paths.length}欄を確認しました。${rest}`,
      place: `/applications/${id}/form`,
      look: left > 0,
    }
  },
})

/** まとめて要件確認を始める. */
export const checking = (api: OfficeClient): RoundOf<ApplicationRow> => ({
  ...who,
  title: '要件確認を始める',
  running: '要件確認を始めています',
  summary: (done) => `${done}件の要件確認を始めました。`,
  leaves: (row) => (row.state === 'received' ? lateness(row) : standsAt(row)),
  work: async ({ id, revision }) => {
    await api.applications.move({ id, to: 'checking', reason: '', revision })
    return { words: '要件確認を始めました', place: `/applications/${id}/checks` }
  },
})

/** One item that no rule can judge, ○ for all: the officer has looked at the forms, and says so once. */
export const judging = (api: OfficeClient, { itemId, no, name }: Item, open: readonly OpenCheck[]) => {
  const waiting = new Set(
    open.filter((each) => each.itemId === itemId && each.toJudge).map((each) => each.applicationId),
  )
  return {
    ...who,
    title: `${no}「${name}」を○にする`,
    running: '○にしています',
    summary: (done) => `${done}件の「${name}」を○にしました。`,
    leaves: (row) => {
      if (row.state !== 'received' && row.state !== 'checking') return standsAt(row)
      return waiting.has(row.id) ? null : '結果が記録されています'
    },
    work: async ({ id, version, revision }) => {
      await api.checks.record({ id, itemId, result: 'ok', note: '', version, revision })
      return { words: '○にしました', place: `/applications/${id}/checks` }
    },
  } as const satisfies RoundOf<ApplicationRow>
}

const named = (items: readonly Item[]): string => items.map(({ no, name }) => `${no} ${name}`).join('、')

/** まとめて要件適合にする: only where every item is ○; what is not is left for the officer's eye. */
export const passing = (api: OfficeClient, open: readonly OpenCheck[]): RoundOf<ApplicationRow> => {
  const openOf = Map.groupBy(open, ({ applicationId }) => applicationId)
  return {
    ...who,
    title: '要件適合にする',
    running: '要件適合にしています',
    summary: (done) => `${done}件を要件適合にしました。`,
    leaves: (row) => {
      if (row.state !== 'checking') return row.state === 'received' ? (lateness(row) ?? standsAt(row)) : standsAt(row)
      const items = openOf.get(row.id) ?? []
      if (items.some(({ result }) => result === 'ng'))
        return `不備が${row.defects}件あります。補正を依頼するか、要件不適合にしてください`
      const pending = items.filter(({ result }) => result === 'pending')
      if (pending.length > 0) return `${named(pending)}が確認中です`
      if (items.length > 0) return `${named(items)}がダブルチェック待ちです`
      return lateness(row)
    },
    work: async ({ id, revision, toConfirm }) => {
      await api.applications.move({ id, to: 'eligible', reason: '', revision })
      const unseen = toConfirm > 0 ? `(未確認の欄が${toConfirm}あります)` : ''
      return { words: `要件適合にしました${unseen}`, look: toConfirm > 0 }
    },
  }
}

/** One item of ダブルチェック, confirmed for all whose result another officer gave: the papers were looked at once more. */
export const confirmingSecond = (api: OfficeClient, { itemId, no, name }: Item, open: readonly OpenCheck[]) => {
  const waiting = new Map(
    open
      .filter((each) => each.itemId === itemId && each.doubleCheck === 'second')
      .map((each) => [each.applicationId, each]),
  )
  return {
    ...who,
    title: `${no}「${name}」を二人目として確認する`,
    running: '二人目の確認を記録しています',
    summary: (done) => `${done}件の「${name}」を二人目として確認しました。`,
    leaves: ({ id }) => {
      const each = waiting.get(id)
      if (each === undefined) return '二人目の確認を待っていません'
      if (each.result === 'ng') return '×の結果です。応募の「要件確認」で理由を見て確認してください'
      return each.mayConfirm ? null : 'あなたが結果を付けたため、別の職員が確認します'
    },
    work: async ({ id, revision }) => {
      await api.checks.confirm({ id, itemId, confirmed: true, revision })
      return { words: '二人目として確認しました', place: `/applications/${id}/checks` }
    },
  } as const satisfies RoundOf<ApplicationRow>
}

const once = (open: readonly OpenCheck[]): Item[] => [...new Map(open.map((each) => [each.itemId, each])).values()]

/** The items that wait for a person, each once, in their order. */
export const itemsToJudge = (open: readonly OpenCheck[]): Item[] => once(open.filter(({ toJudge }) => toJudge))

/** The items that the caller may confirm as the second. */
export const itemsToConfirm = (open: readonly OpenCheck[]): Item[] => once(open.filter(({ mayConfirm }) => mayConfirm))
