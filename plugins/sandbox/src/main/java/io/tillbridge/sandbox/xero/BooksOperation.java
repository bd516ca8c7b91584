package io.tillbridge.sandbox.xero;

import io.tillbridge.sandbox.http.Answer;
import io.tillbridge.sandbox.http.Call;
import io.tillbridge.sandbox.xero.books.Books;

/** Answers one kind of call on the books of an organisation. */
@FunctionalInterface
interface BooksOperation {
  Answer answer(Books books, Call call);
}
