import type { hitKinds } from '../../../shared/contract/office/search.ts'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'
import type { NamedCommand } from '../../record/commands/named-command.ts'
import type { Landing } from '../../ui/focus/landing.ts'

export type HitKind = (typeof hitKinds)[number]

/** One line of the box. */
export interface Line {
  readonly key: string
  readonly group: string
  readonly label: string
  readonly detail: string
  /** The words it was found by, where the label does not say them. */
  readonly excerpt?: { readonly label: string; readonly text: string } | null
  readonly shortcut?: string | undefined
  /** Why it would be refused now: it stands there greyed, and Enter does nothing. */
  readonly refused?: string
  readonly deed: Deed
}

export type Deed =
  | { readonly to: string; readonly at: Landing }
  | { readonly run: () => unknown }
  /** The box stays, and lists only these; null: all again. */
  | { readonly only: Only | null }

export type Only = HitKind | 'commands'

/** Beside hits so many commands are listed; all of them where nothing is typed or they are asked for. */
export const mostCommands = 8

/**
 * The commands that typed words ask for: whose name begins with them first, those that would be refused last. Without
 * words those that can be done now.
 */
export function commandsFor(commands: readonly NamedCommand[], text: string): NamedCommand[] {
  const wanted = searchKey(text)
  if (wanted === '') return commands.filter(({ oneOfMany, refused }) => oneOfMany !== true && !isRefused(refused))
  const rank = ({ label, refused }: NamedCommand): number => {
    const key = searchKey(label)
    const named = key.startsWith(wanted) ? 0 : matches(key, wanted) ? 1 : 2
    return named + (isRefused(refused) ? 10 : 0)
  }
  return commands
    .filter(({ label, reading = '' }) => matches(searchKey(`${label} ${reading}`), wanted))
    .toSorted((a, b) => rank(a) - rank(b))
}

const isRefused = (refused: string | null | undefined): refused is string => typeof refused === 'string'

export const commandLine = (command: NamedCommand): Line => ({
  key: `操作 ${command.label}`,
  group: '操作',
  label: command.label,
  detail: command.refused ?? '',
  shortcut: isRefused(command.refused) ? undefined : command.shortcut,
  ...(isRefused(command.refused) ? { refused: command.refused } : {}),
  deed: 'run' in command ? { run: command.run } : { to: command.to, at: command.at ?? 'heading' },
})

/** A link of this program, pasted: a screen that a colleague or a note names. */
export function linked(text: string): Line[] {
  const place = /^(?:office:\/\/app|https?:\/\/[\w.:[\]-]+)\/[^#\s]*#(\/\S*)$/.exec(text.trim())?.[1]
  if (place === undefined) return []
  return [
    {
      key: `リンク ${place}`,
      group: 'リンク',
      label: 'リンクの画面を開く',
      detail: place,
      deed: { to: place, at: 'heading' },
    },
  ]
}
