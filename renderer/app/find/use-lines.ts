import { useDeferredValue } from 'react'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk } from '../../api/office.tsx'
import { useNamedCommands } from './commands.ts'
import { kindLabel, kinds } from './hit-kinds.ts'
import { commandLine, commandsFor, type HitKind, type Line, linked, mostCommands, type Only } from './lines.ts'

/** Their detail is how their text begins: beside what was found in it, it would say the same twice. */
const begun: readonly HitKind[] = ['issue', 'report']
/** What is named by the words stands above the commands, what holds them somewhere below. */
const above: readonly HitKind[] = ['prefecture', 'application', 'case', 'reviewer']

interface Found {
  readonly lines: readonly Line[]
  /** They are of what is typed now, and not of what was typed a moment ago. */
  readonly settled: boolean
}

export function useLines(text: string, only: Only | null, showShortcuts: () => void): Found {
  const { fy } = useDesk()
  const typed = text.trim()
  const wish = useDeferredValue(typed)
  const kind = only === null || only === 'commands' ? {} : { kind: only }
  const answer = useAnswer(
    useApi().search.everywhere,
    { text: wish, fy, limit: 100, ...kind },
    { enabled: wish !== '' && only !== 'commands', keep: true },
  )
  const commands = commandsFor(useNamedCommands(showShortcuts), typed)
  const found = typed === '' ? undefined : answer.data
  const linesOf = (each: HitKind): Line[] => {
    const group = kindLabel[each]
    const hits = (found?.hits ?? []).filter((hit) => hit.kind === each)
    return [
      ...hits.map(({ route, title, detail, excerpt }) => ({
        key: `${each} ${route} ${title}`,
        group,
        label: title,
        detail: excerpt !== null && begun.includes(each) ? '' : detail,
        excerpt,
        deed: { to: route, at: 'heading' },
      })),
      ...(found?.more.includes(each) ? [moreOf(each, group, hits.length === 0)] : []),
    ]
  }
  const settled =
    typed === '' || (typed === wish && !answer.isPlaceholderData && !answer.isPending) || only === 'commands'
  if (only === 'commands') return { lines: [...commands.map(commandLine), back], settled }
  if (only !== null) {
    const cut = found?.more.includes(only) ? [narrower(kindLabel[only])] : []
    return { lines: [...linesOf(only).filter(({ deed }) => !('only' in deed)), ...cut, back], settled }
  }
  const shown = typed === '' ? commands : commands.slice(0, mostCommands)
  const left = commands.length - shown.length
  return {
    lines: [
      ...linked(text),
      ...above.flatMap(linesOf),
      ...shown.map(commandLine),
      ...(left > 0 ? [{ ...moreOf('commands', '操作', false), label: `ほかの操作(${left})も見る` }] : []),
      ...kinds.filter((each) => !above.includes(each)).flatMap(linesOf),
    ],
    settled,
  }
}

const moreOf = (only: Only, group: string, none: boolean): Line => ({
  key: `もっと ${only}`,
  group,
  label: none ? `${group}の中もさがす` : `ほかの${group}も見る`,
  detail: '',
  deed: { only },
})

const narrower = (group: string): Line => ({
  key: '続き',
  group,
  label: 'ほかにもあります',
  detail: '言葉を足すと絞られます',
  refused: '言葉を足すと絞られます',
  deed: { only: null },
})

const back: Line = { key: 'すべて', group: ' ', label: 'すべての種類からさがす', detail: '', deed: { only: null } }
