import { useRoving } from '../../../../ui/keys/roving.ts'
import { timeOf } from '../room-words.ts'
import styles from './speech.module.css'
import { LineFailure } from './speech-field.tsx'
import type { Line, SpeechKeeper } from './speech-keeper.ts'

/** A line as it is shown: stored, or on its way. */
export interface SaidLine extends Line {
  /** When it was begun; null while nothing of it is stored. */
  readonly at: string | null
}

interface SaidLinesProps {
  keeper: SpeechKeeper
  lines: readonly SaidLine[]
  nameOf: (memberId: string | null) => string
  onEdit: (line: SaidLine) => void
  onDelete: (line: SaidLine) => void
}

/** What was said, one stop of Tab: arrows walk, Enter puts a line right, Delete takes it out. */
export function SaidLines({ keeper, lines, nameOf, onEdit, onDelete }: SaidLinesProps) {
  const keys = lines.map(({ speechId }) => speechId)
  const roving = useRoving(keys, keys.at(-1) ?? null)
  return (
    <ol className={styles['lines']} data-walks="" {...roving.row}>
      {lines.map((line) => (
        <li key={line.speechId}>
          <OneLine
            line={line}
            name={nameOf(line.memberId)}
            stop={roving.link(line.speechId)}
            onEdit={onEdit}
            onDelete={onDelete}
          />
          <LineFailure keeper={keeper} speechId={line.speechId} />
        </li>
      ))}
    </ol>
  )
}

interface OneLineProps extends Pick<SaidLinesProps, 'onEdit' | 'onDelete'> {
  line: SaidLine
  name: string
  stop: ReturnType<ReturnType<typeof useRoving>['link']>
}

const OneLine = ({ line, name, stop, onEdit, onDelete }: OneLineProps) => (
  <button
    type="button"
    {...stop}
    className={styles['said']}
    title={line.at === null ? undefined : `${timeOf(line.at)}　Enter 直す　Delete 削除`}
    onClick={() => onEdit(line)}
    onKeyDown={(event) => {
      if (event.key === 'Delete') onDelete(line)
    }}
  >
    <b>{name}</b>
    <span>{line.words}</span>
    {line.at === null && <i>保存中</i>}
  </button>
)
