import { changedFields } from '../../../../shared/domain/applications/again.ts'
import { mayBeAnswer } from '../../../../shared/domain/applications/correction/course.ts'
import { jstDate } from '../../../../shared/domain/calendar/jst.ts'
import { useSaveFiles } from '../../../api/books.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { go } from '../../../ui/go.ts'
import { Rows } from '../../../ui/pane.tsx'
import { Answer, Callout, EmptyState, ErrorNote } from '../../../ui/states.tsx'
import styles from '../application.module.css'
import { MoveVersionButton } from '../page/move-dialog.tsx'
import { usePageCommand } from '../page/use-page-command.ts'
import type { ApplicationPage } from '../records.ts'
import { Differences } from './differences.tsx'
import { fileKindLabel } from './files-tab.tsx'
import { PaperDifferences } from './paper-differences.tsx'

/** 版: the versions with their files; for a draft of a body that has applied, what it would change. */
export function VersionsTab({ page }: { page: ApplicationPage }) {
  const other = page.receiptNo === null ? page.sameBody : null
  return (
    <div className={styles['scrollTab']}>
      {other !== null && other.receiptNo !== null && <Replacement draft={page} targetId={other.id} />}
      <Versions page={page} />
    </div>
  )
}

function Versions({ page }: { page: ApplicationPage }) {
  const maySee = useMay('applications.versions')
  const save = useSaveFiles()
  const api = useApi()
  const kept = useAnswer(api.applications.versions, { id: page.id }, { enabled: maySee }).data
  const versions = Array.from({ length: page.version }, (_, index) => page.version - index)
  const versionOf = (version: number) => kept?.find((each) => each.version === version)
  return (
    <section className="stack">
      <MoveVersionButton page={page} />
      {versions.map((version) => {
        const own = versionOf(version)
        const before = versionOf(version - 1)
        return (
          <div key={version}>
            <h3>
              第{version}版 {version === 1 ? '初回' : cameAs(own?.answers ?? null)}
              {version === page.version && '(いまの版)'}{' '}
              {own?.receivedAt && (
                <>
                  受信 <MomentText at={own.receivedAt} seconds />
                </>
              )}
            </h3>
            <Rows columns="70px 1fr auto">
              {page.files
                .filter((file) => file.version === version)
                .map((file) => (
                  <li key={file.id}>
                    <span className="sub">{fileKindLabel[file.kind]}</span>
                    <span>{file.name}</span>
                    <Button small look="quiet" aria-label={`${file.name}を保存する`} onClick={() => void save([file])}>
                      保存
                    </Button>
                  </li>
                ))}
            </Rows>
            {own && before && (
              <Differences before={before.form} after={own.form} heads={[`第${version - 1}版`, `第${version}版`]} />
            )}
          </div>
        )
      })}
    </section>
  )
}

const cameAs = (answers: number | null) => (answers === null ? '差替え' : `補正(第${answers}回の依頼への回答)`)

/** What becomes of the registered application when this draft is taken as its next version: 差替え, or the answer to a 補正依頼. */
function Replacement({ draft, targetId }: { draft: ApplicationPage; targetId: string }) {
  const target = useAnswer(useApi().applications.get, { id: targetId })
  return (
    <Answer of={target}>
      {(now) => (
        <section className="stack">
          <Taking now={now} draft={draft} />
          {changedFields(now.form, draft.form).length === 0 ? (
            <EmptyState title="違う欄はありません">
              内容は同じです。書類だけが第{now.version + 1}版になります。
            </EmptyState>
          ) : (
            <Differences before={now.form} after={draft.form} heads={['いまの版', '新しく届いた応募']} />
          )}
          <PaperDifferences before={now.files.filter(({ version }) => version === now.version)} after={draft.files} />
        </section>
      )}
    </Answer>
  )
}

/** The two ways to take it; while a request is out, what is proposed is that this answers it. */
function Taking({ now, draft }: { now: ApplicationPage; draft: ApplicationPage }) {
  const mayReplace = useMay('intake.replaceWith')
  const api = useApi()
  const requests = useAnswer(api.corrections.list, { applicationId: now.id }, { enabled: useMay('corrections.list') })
  const sent = requests.data?.requests.find(({ state }) => state === 'sent')
  const receivedOn = draft.receivedAt === null ? null : jstDate(draft.receivedAt)
  const request = sent !== undefined && mayBeAnswer(sent, receivedOn) ? sent : undefined
  const take = usePageCommand(api.intake.replaceWith, {
    done: (stored, { answers }) =>
      answers == null
        ? `${stored.receiptNo}を第${stored.version}版に差し替えました`
        : `${stored.receiptNo}の第${stored.version}版を、補正の回答として受け取りました`,
    onDone: (stored, { answers }) => go(`/applications/${stored.id}/${answers == null ? 'versions' : 'corrections'}`),
  })
  const begin = (answers: string | null) =>
    take.run({ id: now.id, draftId: draft.id, answers, draftRevision: draft.revision, revision: now.revision })
  return (
    <>
      <Callout
        tone="accent"
        title={
          request === undefined
            ? `${now.receiptNo}の差替え版にできます`
            : `${now.receiptNo}の第${request.round}回の補正依頼が回答を待っています`
        }
        action={
          mayReplace && (
            <>
              {request !== undefined && (
                <Button small look="primary" busy={take.busy} onClick={() => begin(request.id)}>
                  第{request.round}回の補正の回答として受け取る
                </Button>
              )}
              <Button
                small
                {...(request === undefined ? { look: 'primary' as const } : {})}
                busy={take.busy}
                onClick={() => begin(null)}
              >
                {now.receiptNo}を差し替える
              </Button>
            </>
          )
        }
      >
        {`受付番号と受信日時は${now.receiptNo}のものが残り、この応募の内容が第${now.version + 1}版になります。`}
        {sent !== undefined &&
          request === undefined &&
          `第${sent.round}回の補正依頼を送る前に届いたものなので、その回答にはできません。`}
        変わらない欄の確認と○×は残り、変わったところだけが要再確認になります。
      </Callout>
      <ErrorNote error={take.error} takeFocus />
    </>
  )
}
