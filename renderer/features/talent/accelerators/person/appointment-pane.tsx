import { formatWareki } from '../../../../../shared/domain/calendar/wareki.ts'
import {
  appointmentFormLabel,
  employmentLabel,
  talentRoleLabel,
  talentRoles,
} from '../../../../../shared/domain/talent/accelerators/fields.ts'
import { sayMunicipalities } from '../../../../../shared/domain/talent/accelerators/municipalities.ts'
import { type Standing, standingLabel } from '../../../../../shared/domain/talent/accelerators/standing.ts'
import { useMay } from '../../../../api/office.tsx'
import { Pane, Rows } from '../../../../ui/pane.tsx'
import { Callout } from '../../../../ui/states.tsx'
import { Tag, type Tone } from '../../../../ui/tag.tsx'
import type { Appointment, Person, TermRecord } from '../records.ts'
import { MoveButtons } from './move-buttons.tsx'
import { StepList } from './step-list.tsx'
import { EditTermButton, RenewButton } from './term-dialogs.tsx'

const tones = {
  candidate: 'neutral',
  procedure: 'accent',
  coming: 'mid',
  appointed: 'ok',
  expired: 'neutral',
  resigned: 'neutral',
  lost: 'warn',
  dropped: 'neutral',
} as const satisfies Record<Standing, Tone>

const said = (day: string | null): string => (day === null ? '' : formatWareki(day, 'long'))

/** One appointment to one prefecture: where it stands, what is done next, its steps, and its terms, the newest first. */
export function AppointmentPane({ person, appointment }: { person: Person; appointment: Appointment }) {
  const mayEdit = useMay('accelerators.move')
  const { prefecture, standing, state, appointedOn, endedOn, reason, terms, endsOn } = appointment
  const when = endedOn !== null ? `${said(endedOn)}まで` : appointedOn === null ? '' : `${said(appointedOn)}任命`
  return (
    <Pane
      title={prefecture}
      sub={
        <>
          <Tag tone={tones[standing]} shape>
            {standingLabel[standing]}
          </Tag>{' '}
          {when}
        </>
      }
      actions={mayEdit && <MoveButtons person={person} appointment={appointment} />}
    >
      <div className="stack">
        {reason !== '' && <p className="sub">理由: {reason}</p>}
        {endsOn !== null && (
          <Callout
            tone="warn"
            title={`任期は${said(endsOn)}までです`}
            action={mayEdit && <RenewButton person={person} appointment={appointment} />}
          >
            更新するときは新しい任期を記録します。何もしなければ、任期満了になります。
          </Callout>
        )}
        {(state === 'procedure' ||
          state === 'candidate' ||
          appointment.steps.some(({ takenOn }) => takenOn !== null)) && (
          <StepList appointment={appointment} mayEdit={mayEdit && state !== 'dropped'} />
        )}
        <div className="row">
          <h3>任期</h3>
          {mayEdit && state === 'appointed' && endsOn === null && (
            <span className="push">
              <RenewButton person={person} appointment={appointment} />
            </span>
          )}
        </div>
        <Rows columns="minmax(0, 1fr) auto">
          {terms.map((term) => (
            <li key={term.id}>
              <TermWords term={term} />
              {mayEdit && <EditTermButton appointment={appointment} term={term} />}
            </li>
          ))}
        </Rows>
      </div>
    </Pane>
  )
}

function TermWords({ term }: { term: TermRecord }) {
  const roles = talentRoles.filter((role) => term[role]).map((role) => talentRoleLabel[role])
  const more = [
    roles.length === 0 ? '役割の記録なし' : roles.join('・'),
    term.mainDuty ? '市町村支援が主' : '市町村支援は主でない',
    term.municipalities === '' ? '支援市町村の記録なし' : sayMunicipalities(term.municipalities),
    term.note,
  ]
  return (
    <span>
      <b>
        {said(term.fromOn)}から{term.toOn === null ? '(終わりの定めなし)' : `${said(term.toOn)}まで`}
      </b>
      {`　${employmentLabel[term.employment]} ${appointmentFormLabel[term.form]}`}
      <br />
      <span className="sub">{more.filter((word) => word !== '').join(' / ')}</span>
    </span>
  )
}
