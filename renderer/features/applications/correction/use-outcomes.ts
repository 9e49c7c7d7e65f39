import { type CorrectionOutcome, outcomeLabel } from '../../../../shared/domain/applications/correction/fields.ts'
import { useApi, useLine } from '../../../api/office.tsx'
import { useRevised } from '../../../api/revised.ts'
import type { Correction, CorrectionItem, CorrectionPage } from '../records.ts'
import { numbersOf } from './request-words.ts'
import { useCorrections } from './use-correction-deed.ts'

/** Closes items of an answered request, one by one or all as the rules propose. */
export function useOutcomes(applicationId: string, request: Correction) {
  const api = useApi()
  const { notify } = useLine()
  const { kept, renew } = useCorrections(applicationId)
  const { id } = request
  const numbers = numbersOf(request)
  const inAnswer = ({ requests }: CorrectionPage) => requests.find((each) => each.id === id)
  const close = kept(api.corrections.close)
  const newest = async () => inAnswer(await renew())
  const one = useRevised(close, newest, {
    done: (_page, { itemId, outcome }) => `${numbers.get(itemId)}を「${outcomeLabel[outcome]}」にしました`,
    was: ({ itemId, outcome }) => {
      const before = request.items.find((item) => item.id === itemId)?.outcome
      return `${numbers.get(itemId)} ${before ? `${outcomeLabel[before]} → ` : ''}${outcomeLabel[outcome]}`
    },
    undo: ({ itemId }, page) => {
      const before = request.items.find((item) => item.id === itemId)
      const after = inAnswer(page)
      // What nobody had closed cannot be opened again: another result is given instead.
      if (before?.outcome == null || after === undefined) return null
      const { outcome, outcomeNote: note } = before
      return () => close({ id, itemId, outcome, note, revision: after.revision })
    },
  })
  const all = useRevised(close, newest)
  const take = async (items: readonly CorrectionItem[]) => {
    let { revision } = request
    for (const { id: itemId, proposed, outcomeNote: note } of items) {
      if (proposed === null) continue
      const page = await all.run({ id, itemId, outcome: proposed, note, revision })
      if (page === null) return
      revision = inAnswer(page)?.revision ?? revision
    }
    notify({ text: `${items.length}件を規則の案のとおりにしました` })
  }
  const active = all.error === null ? one : all
  return {
    error: active.error,
    stale: active.stale,
    busy: one.busy || all.busy,
    take,
    /** True once it is stored. */
    set: async (item: CorrectionItem, outcome: CorrectionOutcome, note: string): Promise<boolean> =>
      (await one.run({ id, itemId: item.id, outcome, note, revision: request.revision })) !== null,
  }
}
export type Outcomes = ReturnType<typeof useOutcomes>
