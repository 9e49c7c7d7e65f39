import { type CheckResult, checkResultLabel, wantsReason } from '../../../../shared/domain/applications/checks.ts'
import { useApi } from '../../../api/office.tsx'
import { type PageCommand, useKnownPage, usePageCommand } from '../page/use-page-command.ts'
import { type ApplicationPage, bodyName, type Check } from '../records.ts'

interface CheckInput {
  id: string
  itemId: string
  result: CheckResult
  note: string
  /** The version that the officer sees. */
  version: number
  revision: number
}

/** 要件確認の一項目を決める, and take it back. */
export function useCheckEdits(page: ApplicationPage): PageCommand<CheckInput> & {
  set: (check: Check, result: CheckResult, note: string) => Promise<boolean>
} {
  const api = useApi()
  const { known, revisionToPutBack } = useKnownPage()
  const { id } = page
  const stored = (of: ApplicationPage, itemId: string) => of.checks.find((check) => check.itemId === itemId)
  const command = usePageCommand<CheckInput>(api.checks.record, {
    stillHolds: (fresh, { itemId }) => {
      const [now, seen] = [stored(fresh, itemId), stored(page, itemId)]
      return now?.result === seen?.result && now?.note === seen?.note
    },
    done: (_page, { itemId, result }) =>
      `${bodyName(page)}の要件${stored(page, itemId)?.no}番を「${checkResultLabel[result]}」にしました`,
    was: ({ itemId, result }) => {
      const before = stored(page, itemId)
      return `${bodyName(page)} 要件${before?.no}番 ${before === undefined ? '' : checkResultLabel[before.result]} → ${checkResultLabel[result]}`
    },
    undo: ({ itemId }, left) => {
      const before = stored(page, itemId)
      if (before === undefined || wantsReason(before)) return null
      return async () => {
        const revision = await revisionToPutBack(left, (of) => [stored(of, itemId)?.result, stored(of, itemId)?.note])
        // Put back it was given on the version it was given on, and not on what came since.
        const version = before.again?.since ?? page.version
        return api.checks.record({ id, itemId, result: before.result, note: before.note, version, revision })
      }
    },
  })
  return {
    ...command,
    set: async (check, result, note) => {
      const { revision } = known({ id }) ?? page
      return (await command.run({ id, itemId: check.itemId, result, note, version: page.version, revision })) !== null
    },
  }
}
