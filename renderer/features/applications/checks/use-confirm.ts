import { useApi } from '../../../api/office.tsx'
import { useKnownPage, usePageCommand } from '../page/use-page-command.ts'
import type { ApplicationPage, Check } from '../records.ts'

interface ConfirmInput {
  id: string
  itemId: string
  confirmed: boolean
  revision: number
}

/** 二人目の確認 of one item, and taking it back. */
export function useConfirm(page: ApplicationPage) {
  const api = useApi()
  const { known, revisionToPutBack } = useKnownPage()
  const { id } = page
  const find = (of: ApplicationPage, itemId: string) => of.checks.find((check) => check.itemId === itemId)
  const look = (check: Check | undefined) => [check?.result, check?.note, check?.checkedAt, check?.doubleCheck]
  const command = usePageCommand<ConfirmInput>(api.checks.confirm, {
    // Another item was changed meanwhile: what was seen of this one still stands.
    stillHolds: (fresh, { itemId }) => `${look(find(fresh, itemId))}` === `${look(find(page, itemId))}`,
    done: (stored, { itemId, confirmed }) =>
      `${find(stored, itemId)?.no}番の二人目の確認を${confirmed ? '記録しました' : '取り消しました'}`,
    undo: ({ itemId, confirmed }, left) => {
      // Taken back it is another person's look that is gone: only that person gives it again.
      if (!confirmed) return null
      return async () => {
        const revision = await revisionToPutBack(left, (of) => look(find(of, itemId)))
        return api.checks.confirm({ id, itemId, confirmed: false, revision })
      }
    },
  })
  return {
    ...command,
    confirm: (check: Check, confirmed: boolean) =>
      command.run({ id, itemId: check.itemId, confirmed, revision: (known({ id }) ?? page).revision }),
  }
}
