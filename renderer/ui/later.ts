import { type ComponentType, useEffect, useState } from 'react'

/** Loads a part of the program; one function a part, or it would be loaded anew at each drawing. */
export type ReadPart<Props> = () => Promise<ComponentType<Props>>

/** A part that every screen may ask for and few starts do: null until it was first wanted and is here. */
export function useLater<Props>(read: ReadPart<Props>, wanted: boolean): ComponentType<Props> | null {
  const [part, setPart] = useState<ComponentType<Props> | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  useEffect(() => {
    if (wanted) read().then((found) => setPart(() => found), setFailure)
  }, [read, wanted])
  if (failure !== null) throw failure
  return part
}
