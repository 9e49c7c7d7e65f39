import type { Shown } from './shown.ts'
import css from './stage.module.css'
import { windowOn } from './window-on.ts'

type Line = Shown['agenda'][number]

/** As many as stand below one another beside an item. */
const inColumn = 14
const inFace = 12
const columnsMost = 3

/** 議事, beside what is deliberated: those around the present one, where there are more than fit. */
export function AgendaColumn({ lines }: { lines: readonly Line[] }) {
  const at = lines.findIndex(({ here }) => here)
  return (
    <aside className={css['agenda']}>
      <p className={css['small']}>
        議事
        <span>{at < 0 ? lines.length : `${at + 1} / ${lines.length}`}</span>
      </p>
      <Lines lines={lines} from={windowOn({ at, of: lines.length, shown: inColumn })} shown={inColumn} />
    </aside>
  )
}

/** 議事次第 as a face of its own. */
export function AgendaFace({ lines }: { lines: readonly Line[] }) {
  const columns = Math.min(columnsMost, Math.ceil(lines.length / inFace))
  const shown = Math.min(inFace, Math.ceil(lines.length / columns)) * columns
  const at = lines.findIndex(({ here }) => here)
  const from = windowOn({ at, of: lines.length, shown })
  const each = shown / columns
  return (
    <>
      <h2 className={css['faceTitle']}>議事次第</h2>
      <div className={css['columns']}>
        {Array.from({ length: columns }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name
          <Lines key={column} lines={lines} from={from + column * each} shown={each} />
        ))}
      </div>
    </>
  )
}

function Lines({ lines, from, shown }: { lines: readonly Line[]; from: number; shown: number }) {
  return (
    <ol className={css['lines']}>
      {lines.slice(from, from + shown).map(({ title, here, result }, index) => (
        <li
          // biome-ignore lint/suspicious/noArrayIndexKey: the room is told no number of a record
          key={from + index}
          className={here ? css['here'] : result === '' ? css['coming'] : undefined}
          aria-current={here || undefined}
        >
          <span className={css['no']}>{from + index + 1}</span>
          <span className={css['name']}>{title}</span>
          <span className={css['result']}>{result}</span>
        </li>
      ))}
    </ol>
  )
}
