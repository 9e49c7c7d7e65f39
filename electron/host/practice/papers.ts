import type { Caller } from '../../../db/caller.ts'
import type { Office } from '../../../db/office.ts'
import type { ApplicationForm } from '../../../shared/domain/applications/form.ts'
import { readFirstOfEach } from '../../documents/forms/choice.ts'
import { sampleCover, sampleDetail } from '../../documents/samples/sample-form.ts'
import { sampleMail } from '../../documents/samples/sample-mail.ts'
import { mimeOf } from '../mime-types.ts'
import type { Applicant } from './steps.ts'

/** One paper as it hangs on the mail. */
interface Paper {
  readonly fileName: string
  readonly kind: 'cover' | 'detail'
  readonly bytes: Uint8Array
}

/** What a prefecture sends in, and when it comes; `again`: how often it has sent one before. */
interface Sending {
  readonly form: ApplicationForm
  readonly receivedAt: string
  readonly again?: number
}

/** 鑑文 and 詳細 of a form, as Word files. */
const papersOf = (form: ApplicationForm): readonly Paper[] => [
  { fileName: `別添2_鑑文_${form.prefecture}.docx`, kind: 'cover', bytes: sampleCover(form) },
  { fileName: `別添3_詳細_${form.prefecture}.docx`, kind: 'detail', bytes: sampleDetail(form) },
]

const senderOf = ({ form: { prefecture, contact }, again = 0 }: Sending) => ({
  name: contact.name ?? '',
  address: contact.email ?? '',
  subject: `【${prefecture}】自治体デジタル人材確保支援事業 応募書の${again === 0 ? '提出' : '再提出'}(見本)`,
})

/** The mail in which a form comes, with its papers. */
export function mailOf(sending: Sending): Uint8Array {
  const { form, receivedAt, again = 0 } = sending
  const { name, address, subject } = senderOf(sending)
  const greeting = `総務省 地域情報化企画室 御中\n\n${form.prefecture} ${form.contact.dept} ${name}です。\n`
  const words =
    again === 0
      ? '応募書(鑑文・詳細)の計2点を提出します。'
      : '先にお送りした応募書に誤りがありました。改めた応募書(鑑文・詳細)の計2点と差し替えてください。'
  return sampleMail({
    from: { name, address },
    subject,
    text: `${greeting}${words}\n\n※見本のメールです。\n`,
    receivedAt,
    messageId: messageIdOf(sending),
    attachments: papersOf(form).map(({ fileName, bytes }) => ({ fileName, mime: mimeOf(fileName), bytes })),
  })
}

const messageIdOf = ({ form, again = 0 }: Sending): string => `sample-${form.lgCode}.${again + 1}@example.lg.jp`

/** Keeps the mail of a form with its papers in the office, and reads them as it reads whatever comes in. */
export function sendIn(office: Office, caller: Caller, sending: Sending): Applicant {
  const keep = (name: string, bytes: Uint8Array): string => {
    const upload = office.files.made({ name, mime: mimeOf(name), limit: bytes.byteLength }, caller)
    upload.write(bytes)
    return upload.finish().fileId
  }
  const { form, receivedAt } = sending
  const papers = papersOf(form)
  return {
    name: form.prefecture ?? '',
    reading: readFirstOfEach(papers),
    receivedAt,
    mail: {
      sender: senderOf(sending),
      messageId: `<${messageIdOf(sending)}>`,
      files: [
        { fileId: keep(`${form.prefecture}_応募書の提出.eml`, mailOf(sending)), kind: 'mail' },
        ...papers.map(({ fileName, kind, bytes }) => ({ fileId: keep(fileName, bytes), kind })),
      ],
    },
  }
}
