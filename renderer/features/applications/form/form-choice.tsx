import { useJob } from '../../../api/hooks.ts'
import { useApi, useMay } from '../../../api/office.tsx'
import { Button } from '../../../ui/button.tsx'
import { useNotify } from '../../../ui/notice.tsx'
import { Callout, ErrorNote } from '../../../ui/states.tsx'
import type { ApplicationPage } from '../records.ts'

const kindName = { detail: '詳細', cover: '鑑文' } as const

/** Two 詳細 (or two 鑑文) came in: which of them counts is the officer's to say, and the fields are read from it. */
export function FormChoice({ page }: { page: ApplicationPage }) {
  const mayChoose = useMay('intake.takeChosen') && page.open.written
  const notify = useNotify()
  const job = useJob(useApi().intake.readChosen, {
    onDone: () => notify({ text: '選んだ書類から読み直しました' }),
  })
  const groups = (['detail', 'cover'] as const)
    .map((kind) => ({ kind, files: page.files.filter((file) => file.version === page.version && file.kind === kind) }))
    .filter(({ files }) => files.length > 1)
  return groups.map(({ kind, files }) => (
    <Callout
      key={kind}
      tone="warn"
      title={`${kindName[kind]}が${files.length}つあります。使う方を選んでください`}
      action={
        mayChoose && (
          <>
            {files.map((file) => (
              <Button
                key={file.id}
                small
                busy={job.running}
                onClick={() => void job.start({ id: page.id, file: file.id, revision: page.revision })}
              >
                「{file.name}」を使う
              </Button>
            ))}
            <ErrorNote error={job.error} />
          </>
        )
      }
    >
      選んだ書類から欄を読み直します。それまでに直した欄と確認の印は、読み直した値に替わります。
      選ばなかった書類は「その他」として残ります。
    </Callout>
  ))
}
