/** A file as the body of a response, made piece by piece as the reader takes it. */
export function streamOf(pieces: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = pieces[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    // A reader who goes away stops the making.
    async cancel() {
      await iterator.return?.();
    },
  });
}
