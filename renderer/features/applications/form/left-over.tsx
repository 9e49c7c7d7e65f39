import { mostLeftOver } from '../../../../shared/domain/applications/definition/trial.ts'
import type { FormPlace } from '../../../../shared/domain/applications/form.ts'
import type { PapersLooked } from '../../../record/application/paper/use-papers-look.ts'
import { paperName } from '../../../record/application/paper-choice.tsx'
import fields from './fields.module.css'

interface LeftOverProps {
  looked: PapersLooked
  /** The line whose place is shown. */
  at: FormPlace | null
  onLine: (place: FormPlace) => void
}

const name = 'どの欄も読んでいない記載'

/** What is written and no field has read: each line leads to where it stands. */
export function LeftOver({ looked: { look, running, why }, at, onLine }: LeftOverProps) {
  if (why !== '') return <p className="sub">書類を見たままの形で示せません。{why}</p>
  if (look === null) return running ? <p className="sub">書類の見た目と、{name}を調べています</p> : null
  const { leftOver, notes } = look
  return (
    <section className={fields['leftOver']} aria-label={name}>
      {notes.map((note) => (
        <p key={note} className="sub">
          {note}
        </p>
      ))}
      {leftOver.length === 0 ? (
        look.detail !== null && <p className="sub">{name}はありません(最初の見出しより前は調べていません)。</p>
      ) : (
        <>
          <p>
            <b>
              {name} {leftOver.length}か所{leftOver.length >= mostLeftOver && '以上'}
            </b>
          </p>
          <ul>
            {leftOver.map((line) => (
              <li
                title={`${line.text} ${line.place.label}`}
                key={`${line.place.document} ${line.place.label} ${line.manner} ${line.text}`}
              >
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
        </>
      )}
    </section>
  )
}
