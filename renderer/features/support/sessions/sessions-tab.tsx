import { sessionFields } from '../../../../shared/domain/support/fields/session.ts'
import { sessionKindLabel } from '../../../../shared/domain/support/words.ts'
import { useDesk, useMay } from '../../../api/office.tsx'
import { RecordFacts } from '../../../record/record-facts.tsx'
import { ButtonLink } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { go } from '../../../ui/go.ts'
import { Pane, Split } from '../../../ui/pane.tsx'
import { EmptyState } from '../../../ui/states.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { DueText } from '../due-tag.tsx'
import { caseAddress, type TabProps } from '../place.ts'
import type { CasePage, Session } from '../records.ts'
import styles from '../support.module.css'
import { SessionForm } from './session-form.tsx'
import { heldOn } from './session-values.ts'

/** 支援記録: every session of the year, and the one that is being read or written. */
export function SessionsTab({ page, item }: TabProps) {
  const mayRecord = useMay('sessions.edit')
  const adding = item === 'new' && mayRecord
  const named = page.sessions.find(({ id }) => id === item)
  const shown = adding ? null : (named ?? (item === null || item === 'new' ? page.sessions.at(-1) : undefined))
  const open = (id: string | null) => go(caseAddress(page.id, 'sessions', id ?? undefined), { replace: true })
  if (page.sessions.length === 0 && !adding)
    return (
      <EmptyState
        title="支援記録はまだありません"
        action={
          mayRecord && (
            <ButtonLink look="primary" to={caseAddress(page.id, 'sessions', 'new')}>
              最初の支援を記録する
            </ButtonLink>
          )
        }
      >
        キックオフから成果報告会まで、県の報告・助言・決定・宿題を一回ずつ残します。
      </EmptyState>
    )
  return (
    <Split columns="minmax(240px, 24%) minmax(0, 1fr)">
      <Pane
        fills
        flush
        title="支援記録"
        sub={`${page.sessions.length}件`}
        actions={
          mayRecord && (
            <ButtonLink small look="primary" to={caseAddress(page.id, 'sessions', 'new')}>
              記録する
            </ButtonLink>
          )
        }
      >
        <SessionList page={page} shown={shown?.id ?? item} />
      </Pane>
      {shown === undefined ? (
        <Pane fills label="支援記録">
          <EmptyState title="この支援記録は見つかりません">消されたか、リンクが古いものです。</EmptyState>
        </Pane>
      ) : (
        <Pane
          fills
          title={shown === null ? '支援を記録する' : `第${shown.seq}回 ${sessionKindLabel[shown.kind]}`}
          sub={shown !== null && <DateText date={heldOn(shown)} />}
          actions={shown !== null && <RecordTag session={shown} />}
        >
          {mayRecord ? (
            <SessionForm key={shown?.id ?? 'new'} page={page} session={shown} onDone={open} />
          ) : (
            shown !== null && <RecordFacts fields={sessionFields} record={shown} />
          )}
        </Pane>
      )}
    </Split>
  )
}

const SessionList = ({ page, shown }: { page: CasePage; shown: string | null }) => (
  <ul className={styles['links']} aria-label="支援記録の一覧">
    {page.sessions.toReversed().map((session) => (
      <li key={session.id}>
        <a
          href={`#${caseAddress(page.id, 'sessions', session.id)}`}
          aria-current={session.id === shown ? 'true' : undefined}
        >
          <span className={styles['linkHead']}>
            <b>{`第${session.seq}回`}</b>
            <DateText date={heldOn(session)} style="short" />
            <span className={styles['linkEnd']}>
              <RecordTag session={session} />
            </span>
          </span>
          <span className="sub">{[sessionKindLabel[session.kind], session.agenda].filter(Boolean).join(' ')}</span>
        </a>
      </li>
    ))}
  </ul>
)

/** 確認済, 予定, or until when the record must be written. */
function RecordTag({ session }: { session: Session }) {
  const { today } = useDesk()
  if (session.recordState === 'confirmed') return <Tag tone="ok">確認済</Tag>
  if (heldOn(session) > today) return <Tag tone="accent">予定</Tag>
  return (
    <span className={styles['nowrap']}>
      <span className="sub">下書き 期限 </span>
      <DueText due={session.reportDue} open />
    </span>
  )
}
