import { useEffect, useState } from 'react'
import type { PictureLook } from '../../../../shared/domain/applications/paper/look.ts'
import { useDevice } from '../../../api/office.tsx'

export type ShownPicture = Exclude<PictureLook, { why: string }>

/** The Word file of the pictures that are shown, from which they are cut. */
let last: { readonly address: string; readonly file: Promise<Blob> } | null = null

function fileAt(address: string): Promise<Blob> {
  if (last?.address === address) return last.file
  const file = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`the file could not be had (${answer.status})`)
    return answer.blob()
  })
  last = { address, file }
  // What failed is asked for anew.
  file.catch(() => {
    if (last?.file === file) last = null
  })
  return file
}

/** No more than it was found to be when the file was judged. */
async function unpacked(packed: Blob, size: number): Promise<BlobPart[]> {
  const parts: BlobPart[] = []
  let length = 0
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return parts
    length += value.byteLength
    if (length > size) throw new Error('the picture is larger than it says')
    parts.push(value)
  }
}

async function cut(address: string, { at, length, packed, size, mime }: ShownPicture): Promise<Blob> {
  const part = (await fileAt(address)).slice(at, at + length)
  return new Blob(packed ? await unpacked(part, size) : [part], { type: mime })
}

interface Cut {
  readonly address: Promise<string>
  users: number
}

/** By file and place: a picture that is drawn sixty times is unpacked and held once. */
const cuts = new Map<string, Cut>()

const keyOf = (file: string, { at }: ShownPicture): string => `${file} ${at}`

function forget(key: string, own: Cut): void {
  if (cuts.get(key) === own) cuts.delete(key)
}

function take(file: string, picture: ShownPicture): Cut {
  const key = keyOf(file, picture)
  const known = cuts.get(key)
  if (known !== undefined) {
    known.users += 1
    return known
  }
  const own: Cut = { address: cut(file, picture).then((blob) => URL.createObjectURL(blob)), users: 1 }
  cuts.set(key, own)
  own.address.catch(() => forget(key, own))
  return own
}

function leave(file: string, picture: ShownPicture, own: Cut): void {
  own.users -= 1
  if (own.users > 0) return
  forget(keyOf(file, picture), own)
  own.address.then(
    (address) => URL.revokeObjectURL(address),
    () => null,
  )
  if (cuts.size === 0) last = null
}

/** An address of the picture's own bytes, held as long as it is shown; null until it is there. */
export function usePicture(fileId: string, picture: ShownPicture): { address: string | null; failed: boolean } {
  const file = useDevice().fileAddress(fileId)
  const [shown, setShown] = useState<{ address: string | null; failed: boolean }>({ address: null, failed: false })
  useEffect(() => {
    let isGone = false
    const own = take(file, picture)
    own.address.then(
      (address) => {
        if (!isGone) setShown({ address, failed: false })
      },
      () => {
        if (!isGone) setShown({ address: null, failed: true })
      },
    )
    return () => {
      isGone = true
      leave(file, picture, own)
    }
  }, [file, picture])
  return shown
}
