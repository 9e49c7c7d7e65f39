import type { Finder } from '../../../shared/domain/found-words.ts'
import { Kbd } from '../../ui/kbd.tsx'
import styles from './command-box.module.css'
import type { Line } from './lines.ts'
import { Marked } from './marked.tsx'

interface HitLineProps {
  id: string
  line: Line
  index: number
  chosen: boolean
  find: Finder
  onChoose: () => void
  onRun: () => void
}

/** One line of the box: what it is, and the words it was found by, marked. */
export function HitLine({ id, line, index, chosen, find, onChoose, onRun }: HitLineProps) {
  const { label, detail, excerpt = null, shortcut, refused, deed } = line
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field above keeps the focus and names the line
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
    <div
      id={id}
      role="option"
      aria-selected={chosen}
      aria-disabled={refused !== undefined || undefined}
      data-line={index}
      data-more={'only' in deed || undefined}
      className={styles['hit']}
      onMouseMove={onChoose}
      onClick={onRun}
    >
      <span>{'only' in deed ? label : <Marked text={label} find={find} />}</span>
      {shortcut === undefined ? (
        <small>{refused === undefined ? <Marked text={detail} find={find} /> : refused}</small>
      ) : (
        <Kbd>{shortcut}</Kbd>
      )}
      {excerpt !== null && (
        <p>
          {excerpt.label !== '' && <span>{excerpt.label}</span>}
          <Marked text={excerpt.text} find={find} />
        </p>
      )}
    </div>
  )
}
