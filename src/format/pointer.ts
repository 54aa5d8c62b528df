/** A JSON Pointer (RFC 6901). The empty string is the whole file. */
export type Pointer = string;

/** Extends a pointer by segments, escaped as RFC 6901 wants it. */
export function at(pointer: Pointer, ...segments: readonly (string | number)[]): Pointer {
  let longer = pointer;
  for (const segment of segments) {
    longer += `/${String(segment).replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }
  return longer;
}

/** The pointer of the value around; the whole file's is its own. */
export function parentOf(pointer: Pointer): Pointer {
  const slash = pointer.lastIndexOf('/');
  return slash <= 0 ? '' : pointer.slice(0, slash);
}

/** Whether `inner` is `outer` or lies within it. */
export function isWithin(inner: Pointer, outer: Pointer): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}
