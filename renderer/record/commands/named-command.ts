import type { OperationName } from '../../../shared/contract/index.ts'
import type { Landing } from '../../ui/focus/landing.ts'

interface Named {
  /** The deed as its own screen calls it: 「岩手県の支援を記録」. */
  readonly label: string
  /** What else it is found by: its reading, and what else people call it. */
  readonly reading?: string
  readonly shortcut?: string
  /** The deed it leads to: left out for those who may not do it. */
  readonly needs?: OperationName
  /** Why it would be refused as things stand; it then stands greyed with its reason. */
  readonly refused?: string | null
  /** One of many alike (one for each prefecture, book, setting): listed only when typed words ask for it. */
  readonly oneOfMany?: true
}

/** A deed that is done where one is, or a place where it is done and what the focus stands on there (ui/focus/landing.ts). */
export type NamedCommand = Named & ({ readonly run: () => unknown } | { readonly to: string; readonly at?: Landing })

/** What a feature offers in Ctrl+K as things stand: the one export of its `commands.ts`, named in `app/find/commands.ts`. */
export type UseCommands = () => readonly NamedCommand[]
