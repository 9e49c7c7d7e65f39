import { useDesk, useDevice } from '../../../api/office.tsx'
import { inFolder } from '../../../record/files/folder-files.ts'
import type { Sending } from '../../../record/files/use-file-job.ts'
import { SampleMails } from '../../../record/practice/sample-mails.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { JobProgress } from '../../../ui/job-progress.tsx'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { nextIs } from '../../../ui/next.ts'
import { Rows } from '../../../ui/pane.tsx'
import { EmptyState, ProgressBar } from '../../../ui/states.tsx'
import { inOrderOfReceipt } from '../order.ts'
import { type ApplicationRow, bodyName } from '../records.ts'
import { Outcome } from './import-outcome.tsx'
import { readable } from './readable.ts'
import { RecentImports } from './recent-imports.tsx'
import type { Import } from './use-import.ts'
import { WhatBecame } from './what-became.tsx'

interface ImportPanelProps {
  open: boolean
  onClose: () => void
  onByHand: () => void
  work: Import
  /** The receipt book as it is now. */
  rows: readonly ApplicationRow[]
  /** 受付 of all that came in with it. */
  onReceive: (drafts: readonly ApplicationRow[]) => void
}

/** メールから登録: sends, reads, and says of every file what became of it. */
export function ImportPanel({ open, onClose, onByHand, work, rows, onReceive }: ImportPanelProps) {
  const device = useDevice()
  const { practice } = useDesk()
  const choose = async () => work.begin(await device.pickFiles({ accept: readable, multiple: true }))
  const chooseFolder = async () => work.begin(inFolder(await device.pickFiles({ folder: true })))
  // The numbers of who confirms one by one follow the order of receipt as well.
  const [first] = inOrderOfReceipt(work.job.output?.applications.filter(({ outcome }) => outcome !== 'already') ?? [])
  const came = new Set(work.job.output?.applications.map(({ id }) => id))
  const drafts = rows.filter(
    ({ id, receiptNo, receivedAt }) => came.has(id) && receiptNo === null && receivedAt !== null,
  )
  const idle = work.files.length === 0
  return (
    <SidePanel
      open={open}
      onClose={onClose}
      title="メールから登録"
      width={560}
      actions={
        !idle &&
        !work.busy && (
          <>
            <Button onClick={choose}>別のファイルを追加</Button>
            {work.rest.length > 0 && (
              <Button onClick={() => void work.begin(work.rest)}>{`残りを入れる(${work.rest.length}件)`}</Button>
            )}
            {drafts.length > 1 && (
              <Button onClick={() => onReceive(drafts)}>{`受信順に${drafts.length}件を受付する`}</Button>
            )}
            {first === undefined ? (
              <Button look="primary" {...nextIs(2)} onClick={onClose}>
                一覧に戻る
              </Button>
            ) : (
              <ButtonLink look="primary" {...nextIs(2)} to={`/applications/${first.id}`} onClick={onClose}>
                {bodyName(first)}から確かめる
              </ButtonLink>
            )}
          </>
        )
      }
    >
      {idle ? (
        <div className="stack">
          <EmptyState
            title="届いた応募を、そのまま入れてください"
            action={
              <div className="row">
                <Button look="primary" {...nextIs(2)} onClick={choose}>
                  ファイルを選ぶ
                </Button>
                <Button onClick={chooseFolder}>フォルダーを選ぶ</Button>
                <Button onClick={onByHand}>手入力で登録</Button>
              </div>
            }
          >
            {howToImport}
          </EmptyState>
          {practice && (
            <section>
              <h3>見本のメール</h3>
              <p className="sub">期限内・締切の1秒後・不備あり・再提出・質問の5通です。練習用の台帳だけにあります。</p>
              <SampleMails />
            </section>
          )}
          <RecentImports rows={rows} onLeave={onClose} />
        </div>
      ) : (
        <Progress work={work} rows={rows} onLeave={onClose} />
      )}
    </SidePanel>
  )
}

const howToImport =
  'メール(.eml .msg)か、応募書の鑑文と詳細(.docx)、又はそれらを入れた zip やフォルダーを、このウィンドウにドロップするか、コピーして Ctrl+V で貼り付けても取り込めます。受信日時と応募書の各欄を読み取り、未受付の応募にします。' +
  '受付するまで、受付番号は付きません。'

function Progress({ work, rows, onLeave }: { work: Import; rows: readonly ApplicationRow[]; onLeave: () => void }) {
  const arrived = work.files.filter((file) => file.fileId !== null || file.problem !== null).length
  const unsent = work.files.filter((file) => file.problem !== null)
  return (
    <div className="stack">
      {work.sending && !work.job.running && (
        <ProgressBar
          label="台帳に送っています"
          done={arrived}
          total={work.files.length}
          unit="件"
          onCancel={work.cancel}
        />
      )}
      <JobProgress job={work.job} label="応募書を読んでいます" />
      {!work.busy && work.job.error !== null && (
        <p className="sub">
          取り込んだ応募は台帳に残っています。残りはもう一度入れてください。同じメールを入れても、二重にはなりません。
        </p>
      )}
      {work.job.output !== null && <WhatBecame files={work.files} onLeave={onLeave} />}
      {work.job.output !== null && <Outcome result={work.job.output} rows={rows} onLeave={onLeave} />}
      {unsent.length > 0 && (
        <section>
          <h3>読み込めなかったファイル {unsent.length}件</h3>
          <Rows columns="1fr">
            {unsent.map((file) => (
              <li key={file.key}>
                <span>
                  <b>{file.name}</b>
                  <br />■ {file.problem}
                </span>
              </li>
            ))}
          </Rows>
        </section>
      )}
      {work.busy && <Queue files={work.files} />}
    </div>
  )
}

const Queue = ({ files }: { files: readonly Sending[] }) => (
  <section>
    <h3>ファイル {files.length}件</h3>
    <Rows columns="1fr auto">
      {files.map((file) => (
        <li key={file.key}>
          <span>{file.name}</span>
          <span className="sub">
            {file.problem !== null
              ? '送れません'
              : file.fileId === null
                ? `${Math.round(file.share * 100)}%`
                : '送りました'}
          </span>
        </li>
      ))}
    </Rows>
  </section>
)
