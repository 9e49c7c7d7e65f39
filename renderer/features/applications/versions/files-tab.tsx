import { useState } from 'react'
import { incomingKindOf } from '../../../../shared/domain/applications/incoming/item.ts'
import { lackWords } from '../../../../shared/domain/applications/incoming/lack.ts'
import { useSaveFiles } from '../../../api/books.ts'
import { ProblemError } from '../../../api/client.ts'
import { useAnswer } from '../../../api/hooks.ts'
import { useApi, useDesk, useDevice, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { Menu } from '../../../ui/layers/menu.tsx'
import { useNotify } from '../../../ui/notice.tsx'
import { Callout, EmptyState, ErrorNote, ProgressBar } from '../../../ui/states.tsx'
import type { Column } from '../../../ui/table/column.ts'
import { DataTable } from '../../../ui/table/data-table.tsx'
import { Tag } from '../../../ui/tag.tsx'
import styles from '../application.module.css'
import { fileSize } from '../book/short-moment.ts'
import { useReadChosen } from '../form/form-choice.tsx'
import { useKnownPage, usePageCommand } from '../page/use-page-command.ts'
import type { ApplicationFile, ApplicationPage } from '../records.ts'

export const fileKindLabel = {
  cover: '鑑文',
  detail: '詳細',
  mail: 'メール',
  other: 'その他',
} as const satisfies Record<ApplicationFile['kind'], string>
const kinds = ['cover', 'detail', 'mail', 'other'] as const

/** 書類: what came with it, kept to the byte. */
export function FilesTab({ page }: { page: ApplicationPage }) {
  const mayAttach = useMay('applications.attach')
  const device = useDevice()
  const save = useSaveFiles()
  const notify = useNotify()
  const attaching = useAttach(page)
  const isWithheld = !page.people && page.paperNames === 'hidden'
  const choosing = useReadChosen(page)
  const mayChoose = useMay('intake.takeChosen') && page.receiptNo === null && page.open.written
  const columns = fileColumns({
    choose: mayChoose && page.files.some(mayBeForm) ? (file) => choosing.begin(file.id) : null,
    save: (file) => void save([file]),
    copy: async (file) => {
      await device.copyText(file.sha256)
      notify({ text: `「${file.name}」のSHA-256をコピーしました` })
    },
  })
  return (
    <div className={styles['listTab']}>
      <div className={styles['formHead']}>
        <b>書類 {page.files.length}件</b>
        {mayAttach && page.open.contacts && (
          <Menu
            small
            label="書類を付ける"
            entries={(page.open.written ? kinds : (['other'] as const)).map((kind) => ({
              label: fileKindLabel[kind],
              onSelect: async () => attaching.begin(await device.pickFiles({ multiple: false }), kind),
            }))}
          />
        )}
      </div>
      {attaching.share !== null && (
        <ProgressBar label="台帳に送っています" done={Math.round(attaching.share * 100)} total={100} unit="%" />
      )}
      <ErrorNote error={attaching.error} />
      <ErrorNote error={choosing.error} />
      <Lacking id={page.id} />
      <DataTable
        label="書類"
        columns={columns}
        rows={page.files}
        rowKey={(file) => file.id}
        onOpen={(file) => void save([file])}
        empty={
          isWithheld ? (
            <EmptyState title="届いた書類の原本は、委員には渡していません">
              氏名・連絡先を伏せる年度のためです。文面は「応募書」で、氏名・連絡先を伏せて読めます。
            </EmptyState>
          ) : (
            <EmptyState title="書類はまだありません">
              「書類を付ける」から、鑑文・詳細・メールなどのファイルを付けられます。
            </EmptyState>
          )
        }
      />
    </div>
  )
}

/** What the mails of this application announce and did not bring, and why that may be so. */
function Lacking({ id }: { id: string }) {
  const { fy } = useDesk()
  const came = useAnswer(useApi().incoming.list, { fy }, { enabled: useMay('incoming.list') })
  const lacking = (came.data ?? []).filter(({ applicationId, lack }) => applicationId === id && lack !== null)
  return lacking.map(({ id: key, name, lack, explained }) => (
    <Callout
      key={key}
      tone={explained === '' ? 'warn' : 'accent'}
      title={`「${name}」の添付と、保存した書類が違います`}
    >
      {lack !== null && lackWords(lack)}
      {explained === '' ? '「届いたもの」で理由を付けるか、書類を付けてください。' : ` 理由: ${explained}`}
    </Callout>
  ))
}

/** A Word file that is no form of the draft: one that was not chosen, or was taken for another paper. */
const mayBeForm = ({ kind, name, opened }: ApplicationFile) =>
  kind === 'other' && opened && incomingKindOf(name) === 'word'

const fileColumns = ({
  choose,
  save,
  copy,
}: {
  choose: ((file: ApplicationFile) => void) | null
  save: (file: ApplicationFile) => void
  copy: (file: ApplicationFile) => Promise<void>
}): Column<ApplicationFile>[] => [
  { key: 'version', header: '版', value: (file) => file.version, width: 44, align: 'right' },
  { key: 'kind', header: '種類', value: (file) => fileKindLabel[file.kind], width: 70 },
  {
    key: 'name',
    header: '名前',
    value: (file) => file.name,
    cell: (file) => (
      <>
        {!file.opened && <Tag tone="bad">開けません</Tag>} {file.name}
      </>
    ),
    width: 200,
    grow: 1,
    always: true,
  },
  {
    key: 'size',
    header: '大きさ',
    value: (file) => file.size,
    cell: (file) => fileSize(file.size),
    align: 'right',
    width: 84,
  },
  {
    key: 'sha',
    header: 'SHA-256',
    value: (file) => file.sha256,
    cell: (file) => (
      <>
        <code title={file.sha256}>{file.sha256.slice(0, 8)}…</code>{' '}
        <Button small look="quiet" aria-label={`${file.name}のSHA-256をコピー`} onClick={() => copy(file)}>
          コピー
        </Button>
      </>
    ),
    width: 168,
  },
  {
    key: 'save',
    header: '取り出す',
    value: () => '',
    cell: (file) => (
      <>
        <Button small look="quiet" aria-label={`${file.name}を保存する`} onClick={() => save(file)}>
          保存
        </Button>
        {choose !== null && mayBeForm(file) && (
          <Button small look="quiet" aria-label={`${file.name}を応募書として読む`} onClick={() => choose(file)}>
            応募書として読む
          </Button>
        )}
      </>
    ),
    width: choose === null ? 80 : 200,
  },
]

function useAttach(page: ApplicationPage) {
  const device = useDevice()
  const { known } = useKnownPage()
  const [share, setShare] = useState<number | null>(null)
  const [unsent, setUnsent] = useState<ProblemError | null>(null)
  const attach = usePageCommand(useApi().applications.attach, {
    stillHolds: () => true,
    done: (_stored, { kind }) => `書類(${fileKindLabel[kind]})を付けました`,
  })
  const begin = async ([file]: readonly File[], kind: ApplicationFile['kind']) => {
    if (file === undefined) return
    setUnsent(null)
    setShare(0)
    try {
      const { fileId } = await device.upload(file, setShare)
      await attach.run({ id: page.id, fileId, kind, revision: (known({ id: page.id }) ?? page).revision })
    } catch (failure) {
      if (!(failure instanceof ProblemError)) throw failure
      setUnsent(failure)
    } finally {
      setShare(null)
    }
  }
  return { begin, share, error: unsent ?? attach.error }
}
