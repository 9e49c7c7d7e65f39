import { useSaveFiles } from '../../../api/books.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { MomentText } from '../../../ui/date-text.tsx'
import { go } from '../../../ui/go.ts'
import { Rows } from '../../../ui/pane.tsx'
import { Answer, Callout, EmptyState, ErrorNote } from '../../../ui/states.tsx'
import styles from '../application.module.css'
import { usePageCommand } from '../page/use-page-command.ts'
import type { ApplicationPage } from '../records.ts'
import { Differences, differing } from './differences.tsx'
import { fileKindLabel } from './files-tab.tsx'

/** 差替え・版: the versions with their files; for a draft of a body that has applied, what it would change. */
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
      {versions.map((version) => {
        const own = versionOf(version)
        const before = versionOf(version - 1)
        return (
          <div key={version}>
            <h3>
              第{version}版 {version === 1 ? '初回' : '差替え'}
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

/** What becomes of the registered application when this draft takes its place. */
function Replacement({ draft, targetId }: { draft: ApplicationPage; targetId: string }) {
  const mayReplace = useMay('intake.replaceWith')
  const api = useApi()
  const target = useAnswer(api.applications.get, { id: targetId })
  const replace = usePageCommand(api.intake.replaceWith, {
    done: (stored) => `${stored.receiptNo}を第${stored.version}版に差し替えました`,
    onDone: (stored) => go(`/applications/${stored.id}/versions`),
  })
  return (
    <Answer of={target}>
      {(now) => {
        const paths = differing(now.form, draft.form)
        return (
          <section className="stack">
            <Callout
              tone="accent"
              title={`${now.receiptNo}の差替え版にできます`}
              action={
                mayReplace && (
                  <Button
                    small
                    look="primary"
                    busy={replace.busy}
                    onClick={() => replace.run({ id: now.id, draftId: draft.id, revision: now.revision })}
                  >
                    {now.receiptNo}を差し替える
                  </Button>
                )
              }
            >
              {`受付番号と受信日時は${now.receiptNo}のものが残り、この応募の内容が第${now.version + 1}版になります。`}
            </Callout>
            <ErrorNote error={replace.error} takeFocus />
            {paths.length === 0 ? (
              <EmptyState title="違う欄はありません">
                内容は同じです。書類だけが第{now.version + 1}版になります。
              </EmptyState>
            ) : (
              <Differences before={now.form} after={draft.form} heads={['いまの版', '新しく届いた応募']} />
            )}
          </section>
        )
      }}
    </Answer>
  )
}
