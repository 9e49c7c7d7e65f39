import type { Tone } from '../tag.tsx'
import styles from './marks.module.css'

interface MarkChoice {
  /** 「○」「×」: what stands on it. */
  word: string
  tone: Tone
  /** What pressing it does, in words. */
  label: string
  pressed: boolean
  onPress: () => void
}

interface MarksProps {
  marks: readonly MarkChoice[]
  /** The row is one stop of the keyboard, and its own keys press them. */
  byRowKeys?: boolean
}

/** ○, × and whatever else is said of one thing, side by side: the one that holds is pressed. */
export const Marks = ({ marks, byRowKeys = false }: MarksProps) => (
  <span className={styles['marks']}>
    {marks.map(({ word, tone, label, pressed, onPress }) => (
      <button
        key={word}
        type="button"
        tabIndex={byRowKeys ? -1 : undefined}
        className={styles['mark']}
        data-tone={tone}
        aria-pressed={pressed}
        aria-label={label}
        onClick={onPress}
      >
        {word}
      </button>
    ))}
  </span>
)
