import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { caseFields } from '../../../../shared/domain/support/fields/case.ts'
import { isOpenIssue, sessionKindLabel } from '../../../../shared/domain/support/words.ts'
import { useMay } from '../../../api/office.tsx'
import { RecordFacts } from '../../../record/record-facts.tsx'
import { ButtonLink, IconlessLink } from '../../../ui/button.tsx'
import { DateText } from '../../../ui/date-text.tsx'
import { Facts, Pane, Rows, Split } from '../../../ui/pane.tsx'
import { Tag } from '../../../ui/tag.tsx'
import { DueText } from '../due-tag.tsx'
import { LevelTag } from '../level-tag.tsx'
import { caseAddress } from '../place.ts'
import type { CasePage } from '../records.ts'
import { SeverityTag } from '../severity-tag.tsx'
import styles from '../support.module.css'
import { CaseForm } from './case-form.tsx'

/** 概要: what was agreed, who accompanies, and how it stands today. */
export function OverviewTab({ page }: { page: CasePage }) {
  const mayEdit = useMay('support.edit')
  return (
    <Split columns="minmax(0, 6fr) minmax(0, 5fr)">
      <Pane fills title="目標と体制">
        {mayEdit ? <CaseForm page={page} /> : <RecordFacts fields={caseFields} record={page} />}
      </Pane>
      <Pane fills title="いまの状況">
        <div className="stack">
          <Standing page={page} />
          <OpenIssues page={page} />
          <OpenActions page={page} />
          <RecentSessions page={page} />
        </div>
      </Pane>
    </Split>
  )
}

function Standing({ page }: { page: CasePage }) {
  const report = page.reports.at(-1)
  return (
    <Facts
      facts={[
        { term: '全体', value: <LevelTag level={page.overall} /> },
        { term: '人材確保', value: <LevelTag level={page.talent} /> },
        { term: '重点テーマ', value: <LevelTag level={page.themeLevel} /> },
        {
          term: '支援',
          value: `${page.sessionsHeld}回`,
          note:
            page.lastSessionOn === null ? undefined : (
              <span className="sub">
                前回 <DateText date={page.lastSessionOn} style="short" />
              </span>
            ),
        },
        {
          term: '次回',
          value: page.nextSessionOn === null ? <Tag tone="bad">未定</Tag> : <DateText date={page.nextSessionOn} />,
        },
        {
          term: '進捗報告',
          value:
            report === undefined ? (
              'まだありません'
            ) : (
              <IconlessLink to={caseAddress(page.id, 'reports', report.id)}>
                {`${Number(report.period.slice(5))}月分`}
              </IconlessLink>
            ),
          ...(page.report !== null && page.report.overdueDays > 0
            ? { note: <Tag tone="bad">{`${page.report.overdueDays}日超過`}</Tag> }
            : {}),
        },
      ]}
    />
  )
}

function OpenIssues({ page }: { page: CasePage }) {
  const open = page.issues.filter(({ state }) => isOpenIssue(state))
  return (
    <section>
      <h3>{`課題・相談 ${open.length}件`}</h3>
      {open.length === 0 ? (
        <p className="sub">開いている課題はありません。</p>
      ) : (
        <Rows columns="64px minmax(0, 1fr) auto">
          {open.slice(0, 5).map((issue) => (
            <li key={issue.id}>
              <SeverityTag severity={issue.severity} block />
              <IconlessLink quiet to={caseAddress(page.id, 'issues', issue.id)}>
                <span className={styles['brief']}>{issue.body}</span>
              </IconlessLink>
              <DueText due={issue.due} open />
            </li>
          ))}
        </Rows>
      )}
    </section>
  )
}

function OpenActions({ page }: { page: CasePage }) {
  const open = page.actions.filter(({ doneOn }) => doneOn === null)
  return (
    <section>
      <h3>{`宿題 ${open.length}件`}</h3>
      {open.length === 0 ? (
        <p className="sub">終わっていない宿題はありません。</p>
      ) : (
        <Rows columns="minmax(0, 1fr) auto auto">
          {open.slice(0, 5).map((action) => (
            <li key={action.id}>
              <IconlessLink quiet to={caseAddress(page.id, 'actions', action.id)}>
                <span className={styles['brief']}>{action.body}</span>
              </IconlessLink>
              <span className="sub">{action.owner}</span>
              <DueText due={action.due} open />
            </li>
          ))}
        </Rows>
      )}
    </section>
  )
}

function RecentSessions({ page }: { page: CasePage }) {
  const mayRecord = useMay('sessions.add')
  const recent = page.sessions.toReversed().slice(0, 4)
  return (
    <section>
      <h3>最近の支援</h3>
      {recent.length === 0 ? (
        <div className="row">
          <p className="sub">支援記録はまだありません。</p>
          {mayRecord && (
            <ButtonLink small to={caseAddress(page.id, 'sessions', 'new')}>
              最初の支援を記録する
            </ButtonLink>
          )}
        </div>
      ) : (
        <Rows columns="84px 116px minmax(0, 1fr)">
          {recent.map((session) => (
            <li key={session.id}>
              <DateText date={jstDate(session.startAt)} style="short" />
              <span>{sessionKindLabel[session.kind]}</span>
              <IconlessLink quiet to={caseAddress(page.id, 'sessions', session.id)}>
                {session.agenda || `第${session.seq}回`}
              </IconlessLink>
            </li>
          ))}
        </Rows>
      )}
    </section>
  )
}
