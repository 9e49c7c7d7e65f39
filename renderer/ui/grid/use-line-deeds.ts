import { type RefObject, useLayoutEffect, useRef, useState } from 'react'
import type { GridPlace } from './grid-keys.ts'
import { faultsOf, type Line, shownIn } from './line-columns.ts'
import { copiedLines } from './line-copy.ts'
import { areaOf, cleared, insertedAt, type LineTable, movedBy, pasted, withoutLines, withText } from './line-edits.ts'
import { type LineKeyDeeds, pressStanding, pressTyping } from './line-keys.ts'
import type { CellMouse } from './use-cell-mouse.ts'
import { useLineHistory } from './use-line-history.ts'

export interface LinesAt<Row extends Line> extends LineTable<Row> {
  rows: readonly Row[]
  onChange: (rows: Row[]) => void
}

interface Typing<Row> {
  readonly text: string
  /** The lines before it, which Esc gives back. */
  readonly before: readonly Row[]
  /** Begun by F2: the arrows move in the text and not in the table. */
  readonly inText: boolean
}

interface Said {
  readonly text: string
  readonly refused: boolean
}

export type LineDeeds = ReturnType<typeof useLineDeeds>

/** What can be done in a table of lines, and where one stands in it. */
export function useLineDeeds<Row extends Line>(
  table: LinesAt<Row>,
  entry: RefObject<HTMLTextAreaElement | HTMLInputElement | null>,
) {
  const { columns, rows, most, onChange } = table
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 })
  const [to, setTo] = useState(at)
  const [typing, setTyping] = useState<Typing<Row> | null>(null)
  const [said, setSaid] = useState<Said | null>(null)
  const wanted = useRef<'focus' | 'end' | null>(null)
  const history = useLineHistory(rows, onChange)
  const height = rows.length + (rows.length < most ? 1 : 0)

  useLayoutEffect(() => {
    const field = entry.current
    if (wanted.current === null || field === null) return
    field.focus()
    if (wanted.current === 'end') field.setSelectionRange(field.value.length, field.value.length)
    wanted.current = null
  })
  const choose = (place: GridPlace, corner: GridPlace) => {
    wanted.current = 'focus'
    setAt(place)
    setTo(corner)
    entry.current?.focus()
  }
  const goTo = (place: GridPlace) => choose(place, place)
  const put = (news: readonly Row[], words: Said | null = null) => {
    if (news !== rows) {
      history.note(rows, news)
      onChange([...news])
    }
    setSaid(words)
  }
  const area = areaOf(at, to)

  const type = (text: string) => {
    setTyping({ text, before: typing?.before ?? rows, inText: typing?.inText ?? false })
    setSaid(null)
    onChange(withText(table, rows, at, text))
  }
  /** What is typed stands in the lines at each key; here it becomes one step that can be taken back. */
  const commit = () => {
    if (typing === null) return
    history.note(typing.before, rows)
    setTyping(null)
    const notice = columns[at.column]?.notice?.(typing.text) ?? null
    if (notice !== null) setSaid({ text: notice, refused: false })
  }
  const begin = () => {
    const [line, column] = [rows[at.row] ?? table.blank, columns[at.column]]
    if (column === undefined) return
    wanted.current = 'end'
    setTyping({ text: shownIn(column, line), before: rows, inText: true })
  }
  const giveBack = () => {
    if (typing !== null) onChange([...typing.before])
    setTyping(null)
  }

  const onCopy = (event: React.ClipboardEvent) => {
    if (typing !== null) return
    const { text, html } = copiedLines(table, rows, area, false)
    event.clipboardData.setData('text/plain', text)
    event.clipboardData.setData('text/html', html)
    event.preventDefault()
  }
  const clear = () => put(cleared(table, rows, area))
  const paste = (text: string) => {
    const outcome = pasted(table, rows, area, text)
    if ('refused' in outcome) return setSaid({ text: outcome.refused, refused: true })
    const { top, left, bottom, right } = outcome.area
    put(outcome.rows, { text: saidOfPaste(outcome), refused: false })
    choose({ row: top, column: left }, { row: bottom, column: right })
  }

  const insert = () => {
    if (rows.length < most) put(insertedAt(table, rows, at.row))
    goTo(at)
  }
  const remove = () => {
    put(withoutLines(rows, area))
    goTo({ row: Math.min(area.top, Math.max(0, rows.length - (area.bottom - area.top + 1))), column: at.column })
  }
  const move = (by: 1 | -1) => {
    const news = movedBy(rows, at.row, by)
    put(news)
    goTo(news === rows ? at : { ...at, row: at.row + by })
  }
  const step = (back: boolean) => {
    const left = back ? history.undo() : history.redo()
    if (left === null) return
    setSaid(null)
    goTo({ ...at, row: Math.min(at.row, left.length) })
  }
  const copyAll = () => {
    if (entry.current === null) return
    const whole = copiedLines(
      table,
      rows,
      { top: 0, left: 0, bottom: rows.length - 1, right: columns.length - 1 },
      true,
    )
    document.addEventListener(
      'copy',
      (event) => {
        event.preventDefault()
        event.stopPropagation()
        event.clipboardData?.setData('text/plain', whole.text)
        event.clipboardData?.setData('text/html', whole.html)
      },
      { once: true, capture: true },
    )
    document.execCommand('copy')
    setSaid({ text: `見出しと${rows.length}行をコピーしました。Excelに貼り付けられます。`, refused: false })
  }

  const keys: LineKeyDeeds = {
    ...{ at, to, height, width: columns.length, inText: typing?.inText ?? false, isArea: at !== to },
    ...{ goTo, commit, giveBack, begin, insert, remove, move, step, clear },
    type: (text) => type(text),
    typed: typing?.text ?? '',
    field: entry,
    extend: (corner) => setTo(corner),
    all: () => choose({ row: 0, column: 0 }, { row: Math.max(0, rows.length - 1), column: columns.length - 1 }),
    toFault: () => {
      const [first] = faultsOf(columns, rows)
      if (first !== undefined) goTo(first)
    },
  }
  const mouse: CellMouse = {
    down: (event, place) => {
      const isHere = place.row === at.row && place.column === at.column
      if (event.button !== 0 || (typing !== null && isHere)) return
      event.preventDefault()
      commit()
      choose(event.shiftKey ? at : place, place)
    },
    over: (event, place) => {
      if (event.buttons === 1 && typing === null) setTo(place)
    },
    twice: () => {
      if (typing === null) begin()
    },
  }
  return {
    ...{ at, to, typing, said, mouse, type, goTo, insert, remove, move, copyAll },
    undo: () => step(true),
    undoable: history.undoable,
    wires: {
      onCopy,
      onCut: (event: React.ClipboardEvent) => {
        if (typing !== null) return
        onCopy(event)
        clear()
      },
      onPaste: (event: React.ClipboardEvent) => {
        const text = event.clipboardData.getData('text/plain')
        if (typing !== null || text === '') return
        event.preventDefault()
        paste(text)
      },
      onKeyDown: (event: React.KeyboardEvent<HTMLElement>) =>
        typing === null ? pressStanding(event, keys) : pressTyping(event, keys),
      onBlur: commit,
    },
  }
}

const saidOfPaste = ({
  lines,
  headed,
  notices,
}: {
  lines: number
  headed: boolean
  notices: readonly string[]
}): string =>
  [
    `${headed ? '見出しの行を除いて、' : ''}${lines}行を貼り付けました。Ctrl+Zで戻せます。`,
    ...notices.slice(0, 3),
    ...(notices.length > 3 ? [`ほかに確かめる日付が${notices.length - 3}件あります。`] : []),
  ].join(' ')
