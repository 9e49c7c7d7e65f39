import type { SummaryPart } from '../../../../shared/domain/applications/summary.ts'
import { summaryPartLabel } from '../../../../shared/domain/applications/summary.ts'
import { useApi } from '../../../api/office.tsx'
import { type PageCommand, useKnownPage, usePageCommand } from '../page/use-page-command.ts'
import type { ApplicationPage, Summary } from '../records.ts'

interface SummaryInput {
  id: string
  part: SummaryPart
  text: string
  confirmed: boolean
  source: number
  revision: number
}

/** What of a 要約 an officer decides on. */
const decided = (page: ApplicationPage, part: SummaryPart) => {
  const { text, state, source } = page.summaries.find((each) => each.part === part) ?? {}
  return [text, state, source] as const
}
const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.every((value, index) => value === other[index])

/** 要約を書く・確認する・確認を取り消す, and put it back. */
export function useSummary(
  page: ApplicationPage,
  summary: Summary,
  onStored: () => void,
): PageCommand<SummaryInput> & { write: (text: string, confirmed: boolean, seen: number) => Promise<unknown> } {
  const api = useApi()
  const { known, revisionToPutBack } = useKnownPage()
  const { id } = page
  const { part, source } = summary
  const label = summaryPartLabel[part]
  const command = usePageCommand<SummaryInput>(api.applications.summarise, {
    stillHolds: (fresh) => isSame(decided(fresh, part), decided(page, part)),
    done: (_page, { confirmed }) =>
      confirmed
        ? `「${label}」の要約を確認しました`
        : summary.state === 'confirmed'
          ? `「${label}」の要約の確認を取り消しました`
          : `「${label}」の要約を保存しました(未確認)`,
    onDone: onStored,
    undo: (_input, left) => async () => {
      const revision = await revisionToPutBack(left, (of) => [...decided(of, part)])
      const confirmed = summary.state === 'confirmed'
      return api.applications.summarise({ id, part, text: summary.text, confirmed, source, revision })
    },
  })
  return {
    ...command,
    write: (text, confirmed, seen) => {
      const held = known({ id }) ?? page
      const revision = seen === page.revision && isSame(decided(held, part), decided(page, part)) ? held.revision : seen
      return command.run({ id, part, text, confirmed, source, revision })
    },
  }
}
