import { Dialog } from '@base-ui/react/dialog'
import { useContext, useDeferredValue, useId, useRef, useState } from 'react'
import { matches, searchKey } from '../../../shared/domain/search-key.ts'
import { DropContext } from '../../api/drop-target.ts'
import { useAnswer } from '../../api/hooks.ts'
import { useApi, useDesk, useLine } from '../../api/office.tsx'
import { isConverting } from '../../ui/composition.ts'
import { go } from '../../ui/go.ts'
import { Kbd, KeyHint } from '../../ui/kbd.tsx'
import layers from '../../ui/layers/layers.module.css'
import { handOver } from '../drop-overlay.tsx'
import { useLeave } from '../use-leave.ts'
import styles from './command-box.module.css'
import { type CommandTools, namedCommands } from './command-list.ts'
import { kindLabel } from './hit-kinds.ts'

interface Line {
  key: string
  group: string
  label: string
  detail: string
  shortcut?: string | undefined
  run: () => unknown
}

interface CommandBoxProps {
  open: boolean
  /** What stands in the field when the box opens. */
  typed: string
  onClose: () => void
  onShortcuts: () => void
}

const focusIt = (field: HTMLInputElement | null) => {
  field?.focus()
  field?.setSelectionRange(field.value.length, field.value.length)
}

/** Records and commands found in one box. */
export function CommandBox(props: CommandBoxProps) {
  return (
    <Dialog.Root open={props.open} onOpenChange={(next) => !next && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={layers['backdrop'] ?? ''} />
        <Dialog.Popup className={styles['box'] ?? ''} aria-label="さがす">
          <Finder {...props} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Finder({ typed, onClose, onShortcuts }: CommandBoxProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(typed)
  const [chosen, setChosen] = useState(0)
  const lines = useLines(text, onShortcuts)
  const at = Math.min(chosen, lines.length - 1)

  const choose = (index: number) => {
    setChosen(index)
    list.current?.querySelector(`[data-line="${index}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const run = (line: Line | undefined) => {
    if (line === undefined) return
    onClose()
    void line.run()
  }
  const press = (event: React.KeyboardEvent) => {
    if (isConverting(event)) return
    if (event.key === 'ArrowDown') choose((at + 1) % Math.max(1, lines.length))
    else if (event.key === 'ArrowUp') choose((at - 1 + lines.length) % Math.max(1, lines.length))
    else if (event.key === 'Enter') run(lines[at])
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        // At once, and not a moment later: whoever types while the box opens goes on typing here.
        ref={focusIt}
        role="combobox"
        aria-label="さがす"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={lines.length === 0 ? undefined : `${id}-${at}`}
        placeholder="都道府県・人・記録・操作をさがす(読み・一文字でも)"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setChosen(0)
        }}
        onKeyDown={press}
      />
      <div ref={list} id={`${id}-list`} className={styles['hits']} role="listbox" aria-label="見つかったもの">
        {lines.map((line, index) => (
          <div key={line.key} role="presentation">
            {line.group !== lines[index - 1]?.group && <div className={styles['group']}>{line.group}</div>}
            {/* biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus and names the line */}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys */}
            <div
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              data-line={index}
              className={styles['hit']}
              onMouseMove={() => setChosen(index)}
              onClick={() => run(line)}
            >
              <span>{line.label}</span>
              {line.shortcut === undefined ? <small>{line.detail}</small> : <Kbd>{line.shortcut}</Kbd>}
            </div>
          </div>
        ))}
      </div>
      <div className={styles['boxFoot']}>
        {lines.length === 0 && (
          <span className="sub">「{text}」は見つかりません。読み、コード、一部の文字でも探せます。</span>
        )}
        <span className="push">
          <KeyHint keys={['↑', '↓']}>選ぶ</KeyHint> <KeyHint keys={['Enter']}>開く</KeyHint>{' '}
          <KeyHint keys={['Esc']}>閉じる</KeyHint>
        </span>
      </div>
    </>
  )
}

function useLines(text: string, showShortcuts: () => void): readonly Line[] {
  const api = useApi()
  const { device, notify } = useLine()
  const leave = useLeave()
  const targets = useContext(DropContext)
  const { fy, may } = useDesk()
  const wish = useDeferredValue(text.trim())
  const hits = useAnswer(
    api.search.everywhere,
    { text: wish, fy, limit: 40 },
    { enabled: wish !== '', keep: true },
  ).data
  const records = (wish === '' ? [] : (hits?.hits ?? [])).map((hit) => ({
    key: `${hit.kind} ${hit.route} ${hit.title}`,
    group: kindLabel[hit.kind],
    label: hit.title,
    detail: hit.detail,
    run: () => go(hit.route),
  }))
  const tools: CommandTools = {
    device,
    notify,
    leave,
    showShortcuts,
    takeFiles: (files) => handOver(targets, files),
  }
  const commands = namedCommands
    .filter((each) => each.needs === undefined || may(each.needs))
    .filter((each) => each.offered?.(tools) ?? true)
    .filter((each) => matches(searchKey(`${each.label} ${each.reading ?? ''}`), searchKey(text)))
    .map((each) => ({
      key: `操作 ${each.label}`,
      group: '操作',
      label: each.label,
      detail: '',
      shortcut: each.shortcut,
      run: () => each.run(tools),
    }))
  return [...linked(text), ...inGroups(records), ...commands]
}

/** A link of this program, pasted: a screen that a colleague or a note names. */
function linked(text: string): Line[] {
  const place = /^(?:office:\/\/app|https?:\/\/[\w.:[\]-]+)\/[^#\s]*#(\/\S*)$/.exec(text.trim())?.[1]
  return place === undefined
    ? []
    : [{ key: `リンク ${place}`, group: 'リンク', label: 'リンクの画面を開く', detail: place, run: () => go(place) }]
}

/** Hits of one kind together, kinds in the order in which their best hit came. */
function inGroups(records: readonly Line[]): Line[] {
  const groups = Map.groupBy(records, (line) => line.group)
  return [...groups.values()].flat()
}
