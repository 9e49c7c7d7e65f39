import { type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { Button } from '../../ui/button.tsx'
import { isConverting } from '../../ui/composition.ts'
import { Pane } from '../../ui/pane.tsx'
import { LineEditor } from './line-editor.tsx'
import { LineList } from './line-list.tsx'
import styles from './lines.module.css'
import { ListTrouble } from './list-trouble.tsx'
import type { ListEdit } from './use-list-edit.ts'

/** With one moved by so many places; null where it cannot go there. */
export function moved<Line>(lines: readonly Line[], at: number, by: number): Line[] | null {
  const [own, to] = [lines[at], at + by]
  if (own === undefined || to < 0 || to >= lines.length) return null
  return lines.toSpliced(at, 1).toSpliced(to, 0, own)
}

type Numbered = { readonly id: string }

/** How the parts of a pane change its list; `words` say what was done. */
export interface Changing<Line> {
  readonly lines: readonly Line[]
  /** Another line in the place of the one with its id. */
  readonly put: (next: Line, words: string) => void
  readonly change: ListEdit<Line>['change']
}

export interface AddingProps<Line> {
  readonly lines: readonly Line[]
  readonly onClose: () => void
  readonly onAdd: (line: Line) => void
}

interface ListPaneProps<Line extends Numbered> {
  title: string
  sub: ReactNode
  edit: ListEdit<Line>
  mayEdit: boolean
  /** Where lists only grow: false. */
  mayDrop: boolean
  /** Of a line, as it is told of. */
  nameOf: (line: Line) => string
  /** What stands above the fields of the chosen line. */
  headOf: (line: Line, at: number) => string
  /** 「石川県を議題3にしました」 */
  movedWords: (line: Line, to: number) => string
  /** Where more than the order goes with a move: the times of a 次第. */
  moveOf?: (lines: readonly Line[], at: number, by: 1 | -1) => Line[] | null
  /** False where the order follows from the lines themselves. */
  mayMove?: boolean
  /** The fields of a line open with a click, F2 or Enter and close with Esc: the list has the room until then. */
  editsWhenAsked?: boolean
  columns: string
  onKey?: (key: string, line: Line, changing: Changing<Line>) => boolean
  row: (line: Line, at: number) => ReactNode
  fields: (line: Line, changing: Changing<Line>) => ReactNode
  /** Said of the whole list, below it. */
  foot?: ReactNode
  actions?: (changing: Changing<Line>) => ReactNode
  Adding: (props: AddingProps<Line>) => ReactNode
  /** Where a new line goes; at the end without it. */
  placeOf?: (line: Line, lines: readonly Line[]) => number
}

/** One list of a record: its lines, what can be changed of the chosen one, and a way to add another. */
export function ListPane<Line extends Numbered>(props: ListPaneProps<Line>) {
  const { title, edit, mayEdit, mayMove = true, nameOf, row, fields, Adding, placeOf } = props
  const { lines, change } = edit
  const [current, setCurrent] = useState<string | null>(null)
  const [adding, setAdding] = useState(false)
  const [editing, setEditing] = useState(props.editsWhenAsked !== true)
  const pane = useRef<HTMLDivElement>(null)
  const at = Math.max(
    0,
    lines.findIndex(({ id }) => id === current),
  )
  const own = lines[at]
  const put: Changing<Line>['put'] = (next, words) => {
    change(
      lines.map((line) => (line.id === next.id ? next : line)),
      words,
    )
  }
  const changing = { lines, put, change }
  const move = (from: number, by: 1 | -1) => {
    const [line, to] = [lines[from], (props.moveOf ?? moved)(lines, from, by)]
    if (line !== undefined && to !== null) change(to, props.movedWords(line, from + by + 1))
  }
  const drop = (line: Line) => {
    change(
      lines.filter(({ id }) => id !== line.id),
      `${title}「${nameOf(line)}」を外しました`,
    )
  }
  const add = (line: Line) => {
    change(lines.toSpliced(placeOf?.(line, lines) ?? lines.length, 0, line), `${title}「${nameOf(line)}」を加えました`)
    setCurrent(line.id)
  }
  const mayDrop = mayEdit && props.mayDrop
  const open = (key: string): boolean => {
    if (!mayEdit || props.editsWhenAsked !== true || (key !== 'F2' && key !== 'Enter')) return false
    // The fields are there once React has drawn them.
    flushSync(() => setEditing(true))
    pane.current?.querySelector<HTMLElement>('fieldset input')?.focus()
    return true
  }
  const leave = () => {
    pane.current?.querySelector<HTMLElement>('[role="option"][aria-selected="true"]')?.focus()
    setEditing(false)
  }
  return (
    <Pane
      fills
      title={title}
      sub={props.sub}
      actions={
        mayEdit && (
          <>
            {props.actions?.(changing)}
            <Button small onClick={() => setAdding(true)}>
              {title}を加える
            </Button>
          </>
        )
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Esc of the fields in it */}
      <div
        ref={pane}
        className={styles['listPane']}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !editing || props.editsWhenAsked !== true || isConverting(event)) return
          event.preventDefault()
          leave()
        }}
      >
        <LineList
          label={title}
          lines={lines}
          current={current}
          onCurrent={setCurrent}
          onMove={mayEdit && mayMove ? move : undefined}
          onDrop={mayDrop ? drop : undefined}
          onKey={(key, line) => (mayEdit && props.onKey?.(key, line, changing) === true) || open(key)}
          onPick={props.editsWhenAsked === true ? () => setEditing(true) : undefined}
          columns={props.columns}
        >
          {row}
        </LineList>
        {mayEdit && editing && own !== undefined && (
          <LineEditor
            key={own.id}
            label={props.headOf(own, at)}
            at={at}
            count={lines.length}
            onMove={mayMove ? move : undefined}
            onDrop={mayDrop ? () => drop(own) : undefined}
            onClose={props.editsWhenAsked === true ? leave : undefined}
          >
            {fields(own, changing)}
          </LineEditor>
        )}
        {props.foot}
        <ListTrouble edit={edit} />
      </div>
      {adding && <Adding lines={lines} onClose={() => setAdding(false)} onAdd={add} />}
    </Pane>
  )
}
