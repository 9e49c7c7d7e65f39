import { correspondenceKindLabel } from '../../../../shared/domain/applications/correspondence/entry.ts'
import { phoneNoteFields } from '../../../../shared/domain/applications/correspondence/note.ts'
import { useSaveFiles } from '../../../api/books.ts'
import { useMay } from '../../../api/office.tsx'
import { RecordFacts } from '../../../record/record-facts.tsx'
import { DocumentView, paragraphsOf } from '../../../ui/beside/document-view.tsx'
import { Button, ButtonLink } from '../../../ui/button.tsx'
import { DateText, MomentText } from '../../../ui/date-text.tsx'
import { land } from '../../../ui/focus/landing.ts'
import { go } from '../../../ui/go.ts'
import { SidePanel } from '../../../ui/layers/dialog.tsx'
import { Facts, Rows } from '../../../ui/pane.tsx'
import { fileSize } from '../book/short-moment.ts'
import { FileToButton } from './file-to-dialog.tsx'
import { MailBody } from './mail-body.tsx'
import { PhoneNoteForm } from './phone-note-form.tsx'
import { addressOf, type Entry, type PhoneNote } from './records.ts'

interface EntryPanelProps {
  jis2: string
  name: string
  rows: readonly Entry[] | undefined
  /** The key of one of them, or `new` for a 電話メモ. */
  item: string | null
}

/** One entry beside the list: to be read, and a 電話メモ to be written. */
export function EntryPanel({ jis2, name, rows, item }: EntryPanelProps) {
  const mayAdd = useMay('correspondence.addNote')
  const close = () => go(addressOf(jis2), { replace: true })
  const keep = () => {
    land('next', document.activeElement?.closest('[role="dialog"]') ?? null)
    close()
  }
  const isNew = item === 'new' && mayAdd
  const shown = rows?.find(({ key }) => key === item) ?? null
  return (
    <SidePanel
      open={item === 'new' ? isNew : item !== null && rows !== undefined}
      onClose={close}
      title={isNew ? `${name}との電話メモ` : shown === null ? 'やりとり' : correspondenceKindLabel[shown.kind]}
      width={640}
    >
      {isNew ? (
        <PhoneNoteForm key="new" jis2={jis2} note={null} onStored={keep} />
      ) : shown === null ? (
        <p>このやりとりは見つかりません。別の団体に入れ直されたか、別の年度のものです。</p>
      ) : shown.note === null ? (
        <Shown entry={shown} jis2={jis2} onLeave={close} />
      ) : mayAdd && shown.note.struckAt === null ? (
        <PhoneNoteForm key={shown.key} jis2={jis2} note={shown.note} onStored={keep} />
      ) : (
        <NoteFacts note={shown.note} />
      )}
    </SidePanel>
  )
}

const NoteFacts = ({ note }: { note: PhoneNote }) => (
  <RecordFacts
    fields={phoneNoteFields}
    record={note}
    more={[
      {
        term: '記録',
        value: (
          <>
            {note.recordedBy} <MomentText at={note.recordedAt} />
          </>
        ),
      },
      ...(note.struckAt === null
        ? []
        : [
            {
              term: '取消し',
              value: (
                <>
                  {note.struckBy} <MomentText at={note.struckAt} />
                </>
              ),
            },
            { term: '取り消した理由', value: note.struckWhy },
          ]),
    ]}
  />
)

function Shown({ entry, jis2, onLeave }: { entry: Entry; jis2: string; onLeave: () => void }) {
  const { at, who, title, text, mail, route, filed, receiptNo } = entry
  return (
    <div className="stack">
      <Facts
        facts={[
          {
            term: '日時',
            value: at === null ? '―' : at.length === 10 ? <DateText date={at} /> : <MomentText at={at} seconds />,
          },
          { term: '相手・担当', value: who || '―' },
          { term: '内容', value: title },
          ...(receiptNo === '' ? [] : [{ term: '受付番号', value: receiptNo }]),
        ]}
      />
      <div className="row">
        {route !== '' && (
          <ButtonLink small to={route}>
            元の記録を開く
          </ButtonLink>
        )}
        {filed !== null && (
          <FileToButton
            label="入れ直す…"
            item={{ ...filed, name: title, fileId: mail?.fileId ?? null, isMail: mail !== null }}
            now={{ jis2, receivedAt: at }}
            onDone={onLeave}
          />
        )}
      </div>
      <Attached entry={entry} />
      {text !== '' && <DocumentView label="文" blocks={paragraphsOf(text)} />}
      {mail !== null && <MailBody key={mail.fileId} fileId={mail.fileId} />}
    </div>
  )
}

/** The mail as it came, and what came with it. */
function Attached({ entry: { mail, files } }: { entry: Entry }) {
  const save = useSaveFiles()
  const all = [...(mail === null ? [] : [{ ...mail, size: 0 }]), ...files]
  if (all.length === 0) return null
  return (
    <Rows columns="minmax(0, 1fr) 84px 120px">
      {all.map(({ fileId, name, size }, at) => (
        // Two of one name may come in one mail.
        // biome-ignore lint/suspicious/noArrayIndexKey: what came with it is a fixed list
        <li key={at}>
          <span>{name}</span>
          <span className="sub">{size > 0 && fileSize(size)}</span>
          {fileId === null ? (
            <span className="sub">メールの中</span>
          ) : (
            <Button small look="quiet" aria-label={`${name}を保存する`} onClick={() => void save([{ fileId, name }])}>
              保存
            </Button>
          )}
        </li>
      ))}
    </Rows>
  )
}
