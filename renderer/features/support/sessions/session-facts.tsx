import {
  adoptionLabel,
  reportTrackLabel,
  sessionKindLabel,
  sideLabel,
} from '../../../../shared/domain/support/words.ts'
import { DateText, MomentText } from '../../../ui/date-text.tsx'
import { Facts } from '../../../ui/pane.tsx'
import type { Session } from '../records.ts'
import styles from '../support.module.css'

const prose = (text: string) => <span className={styles['prose']}>{text === '' ? '―' : text}</span>

/** A 支援記録 as those read it who do not write it. */
export const SessionFacts = ({ session }: { session: Session }) => (
  <Facts
    facts={[
      { term: '種類', value: `${sessionKindLabel[session.kind]}(${reportTrackLabel[session.track]})` },
      {
        term: '日時',
        value: (
          <>
            <MomentText at={session.startAt} />
            {session.endAt !== null && (
              <>
                から
                <MomentText at={session.endAt} />
              </>
            )}
          </>
        ),
      },
      { term: '場所', value: session.place || '―' },
      {
        term: '参加者',
        value:
          session.participants
            .map(({ side, name, title }) => `${sideLabel[side]} ${[title, name].filter(Boolean).join(' ')}`)
            .join('、') || '―',
      },
      { term: '議題', value: prose(session.agenda) },
      { term: '県からの報告', value: prose(session.reported) },
      { term: '要旨', value: prose(session.summary) },
      ...session.advice.map((advice, index) => ({
        term: `助言${index + 1}`,
        value: prose([`${advice.givenBy} ${advice.body}`.trim(), advice.result].filter(Boolean).join('\n')),
        note: adoptionLabel[advice.adopted],
      })),
      { term: '決定事項', value: prose(session.decided) },
      ...session.actions.map((action, index) => ({
        term: `宿題${index + 1}`,
        value: prose(`${action.body} ${action.owner}`.trim()),
        note: action.due === null ? '期限なし' : <DateText date={action.due} style="short" />,
      })),
      { term: '次回予定', value: session.nextOn === null ? '―' : <DateText date={session.nextOn} /> },
    ]}
  />
)
