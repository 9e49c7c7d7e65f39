import { type RefCallback, useCallback, useState } from 'react'

/** The width an element has been given, kept up to date; `fallback` until it is measured. */
export const useWidth = <E extends Element>(fallback: number) => useMeasured<E>(fallback, 'width')

/** The height an element has been given, for a drawing that fills it. The element must not grow with the drawing. */
export const useHeight = <E extends Element>(fallback: number) => useMeasured<E>(fallback, 'height')

function useMeasured<E extends Element>(fallback: number, side: 'width' | 'height'): [RefCallback<E>, number] {
  const [size, setSize] = useState(fallback)
  const ref = useCallback(
    (element: E | null) => {
      if (element === null) return
      const measure = () => {
        const given = Math.floor(element.getBoundingClientRect()[side])
        if (given > 0) setSize(given)
      }
      const observer = new ResizeObserver(measure)
      observer.observe(element)
      measure()
      return () => observer.disconnect()
    },
    [side],
  )
  return [ref, size]
}
