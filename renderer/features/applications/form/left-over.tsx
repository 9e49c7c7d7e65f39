import type { FormPlace } from '../../../../shared/domain/applications/form.ts'
import type { PapersLook } from '../../../../shared/domain/applications/paper/look.ts'
import type { PapersLooked } from '../../../record/application/paper/use-papers-look.ts'
import { paperName } from '../../../record/application/paper-choice.tsx'
import { Button } from '../../../ui/button.tsx'
import fields from './fields.module.css'

interface LeftOverProps {
  looked: PapersLooked
  /** The line whose place is shown. */
  at: FormPlace | null
  onLine: (place: FormPlace) => void
}

const name = 'どの欄も読んでいない記載'

/** How far it has been looked for, so that nobody takes a short list for the whole. */
const reachOf = ({ cover, detail }: PapersLook): string =>
  [
    detail === null ? '詳細は調べていません。' : '詳細は、最初の見出しより後を調べています。',
    detail !== null && detail.notes.length > 0 && '文字だけで示した所では、消してある字と見えない字は調べていません。',
    cover === null ? '鑑文は調べていません。' : '鑑文は、消してある字と見えない字だけを調べています。',
  ]
    .filter((words) => words !== false)
    .join('')

/** What is written and no field has read: each line leads to where it stands. */
export function LeftOver({ looked: { look, running, why, again }, at, onLine }: LeftOverProps) {
  if (look === null) {
    if (running) return <p className="sub">書類の見たままの形と、{name}を調べています</p>
    return why === '' ? null : (
      <div className="row">
        <p className="sub">書類を見たままの形で示せません。{why}</p>
        <Button onClick={again}>もう一度調べる</Button>
      </div>
    )
  }
  const { leftOver, more, notes } = look
  return (
    <section className={fields['leftOver']} aria-label={name}>
      {notes.map((note) => (
        <p key={note} className="sub">
          {note}
        </p>
      ))}
      {leftOver.length > 0 && (
        <p>
          <b>
            {name} {leftOver.length}件{more && '以上'}
          </b>
        </p>
      )}
      {leftOver.length > 0 && (
        <ul>
          {leftOver.map((line) => (
            <li key={`${line.place.document} ${line.place.block} ${line.place.row} ${line.place.cell}`}>
              <button
                type="button"
                className={fields['wordButton']}
                aria-pressed={at === line.place}
                onClick={() => onLine(line.place)}
              >
                {line.text}
              </button>{' '}
              <span className="sub">
                {line.place.document === 'cover' && `${paperName.cover} / `}
                {line.place.label}
                {line.manner !== '' && ` ■ ${line.manner}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {(look.cover !== null || look.detail !== null) && (
        <p className="sub">
          {leftOver.length === 0 && look.detail?.notes.length === 0 && `調べた所に、${name}はありません。`}
          {reachOf(look)}
        </p>
      )}
    </section>
  )
}
