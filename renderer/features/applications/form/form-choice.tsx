import { formKindLabel, rivalsAmong } from '../../../../shared/domain/applications/rivals.ts'
import { useJob } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { useNotify } from '../../../ui/notice.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import type { ApplicationPage } from '../records.ts'

/** 読み直し: the fields anew from the paper that is pressed. */
export function useReadChosen(page: ApplicationPage) {
  const notify = useNotify()
  const job = useJob(useApi().intake.readChosen, {
    onDone: () => notify({ text: '選んだ書類から読み直しました' }),
  })
  return {
    busy: job.running,
    error: job.error,
    begin: (file: string) => void job.start({ id: page.id, file, revision: page.revision }),
  }
}

/** Two 詳細 (or two 鑑文) came in: which of them counts is the officer's to say, and the fields are read from it. */
export function FormChoice({ page }: { page: ApplicationPage }) {
  const mayChoose = useMay('intake.takeChosen') && page.open.written
  const choosing = useReadChosen(page)
  const isRead = (kind: 'cover' | 'detail') => page.readings.some(({ place }) => place?.document === kind)
  return rivalsAmong(page.files, page.version).map(({ kind, files }) => (
    <Callout
      key={kind}
      tone="warn"
      title={`${formKindLabel[kind]}が${files.length}つあります。使う方を選んでください`}
      action={
        mayChoose && (
          <span className="row">
            {files.map((file) => (
              <Button key={file.id} small busy={choosing.busy} onClick={() => choosing.begin(file.id)}>
                「{file.name}」を使う
              </Button>
            ))}
            <ErrorNote error={choosing.error} />
          </span>
        )
      }
    >
      {isRead(kind) && files[0] !== undefined && `いまの欄は、仮に「${files[0].name}」から読んだものです。`}
      選ぶと欄を読み直します。選んだ書類の記載が違う欄は、直した値も読み直した値に替わり、確認の印が外れます。後から「書類」で選び直せます。
    </Callout>
  ))
}
