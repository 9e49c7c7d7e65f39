import { Dialog } from '@base-ui/react/dialog'
import { useEffect, useId, useRef, useState } from 'react'
import { finderOf } from '../../../shared/domain/found-words.ts'
import { isConverting } from '../../ui/composition.ts'
import { land } from '../../ui/focus/landing.ts'
import { go } from '../../ui/go.ts'
import { KeyHint } from '../../ui/kbd.tsx'
import layers from '../../ui/layers/layers.module.css'
import { useWayBack } from '../../ui/layers/way-back.ts'
import styles from './command-box.module.css'
import { HitLine } from './hit-line.tsx'
import type { Line, Only } from './lines.ts'
import { useLines } from './use-lines.ts'

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
  const popup = useRef<HTMLDivElement>(null)
  const leads = useRef(false)
  const way = useWayBack(popup)
  const lead = ({ to, at }: { to: string; at: string }) => {
    leads.current = true
    props.onClose()
    go(to)
    land(at, popup.current)
  }
  return (
    <Dialog.Root open={props.open} onOpenChange={(next) => !next && props.onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className={layers['backdrop'] ?? ''} />
        <Dialog.Popup
          ref={popup}
          className={styles['box'] ?? ''}
          aria-label="さがす"
          initialFocus={way.begin}
          finalFocus={() => {
            const led = leads.current
            leads.current = false
            return led ? false : way.back()
          }}
        >
          <Finder {...props} onLead={lead} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type FinderProps = CommandBoxProps & { onLead: (place: { to: string; at: string }) => void }

function Finder({ typed, onClose, onShortcuts, onLead }: FinderProps) {
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [text, setText] = useState(typed)
  const [only, setOnly] = useState<Only | null>(null)
  const [chosen, setChosen] = useState(0)
  /** Enter came before the lines of what was typed: it is for the first of them. */
  const [pressed, setPressed] = useState(false)
  const { lines, settled } = useLines(text, only, onShortcuts)
  const find = finderOf(text)
  const at = Math.min(chosen, lines.length - 1)

  const choose = (index: number) => {
    setChosen(index)
    list.current?.querySelector(`[data-line="${index}"]`)?.scrollIntoView({ block: 'nearest' })
  }
  const type = (next: string) => {
    setText(next)
    setOnly(null)
    setChosen(0)
    setPressed(false)
  }
  const run = (line: Line | undefined) => {
    if (line === undefined || line.refused !== undefined) return
    const { deed } = line
    if ('only' in deed) {
      setOnly(deed.only)
      choose(0)
    } else if ('to' in deed) onLead(deed)
    else {
      onClose()
      void deed.run()
    }
  }
  useEffect(() => {
    if (!pressed || !settled) return
    setPressed(false)
    run(lines[at])
  })
  const press = (event: React.KeyboardEvent) => {
    if (isConverting(event)) return
    if (event.key === 'ArrowDown') choose((at + 1) % Math.max(1, lines.length))
    else if (event.key === 'ArrowUp') choose((at - 1 + lines.length) % Math.max(1, lines.length))
    else if (event.key === 'Enter' && settled) run(lines[at])
    else if (event.key === 'Enter') setPressed(true)
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
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
      />
      <div ref={list} id={`${id}-list`} className={styles['hits']} role="listbox" aria-label="見つかったもの">
        {lines.map((line, index) => (
          <div key={line.key} role="presentation">
            {line.group !== lines[index - 1]?.group && <div className={styles['group']}>{line.group}</div>}
            <HitLine
              id={`${id}-${index}`}
              line={line}
              index={index}
              chosen={index === at}
              find={find}
              onChoose={() => setChosen(index)}
              onRun={() => run(line)}
            />
          </div>
        ))}
      </div>
      <div className={styles['boxFoot']}>
        {lines.length === 0 && settled && (
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
