/**
 * How a page says that it asks by itself, as a dashboard does that follows what is submitted: such a request is no
 * activity of its person, and keeps no session open. The header where the page chooses its own; the cookie, for a few
 * seconds, where Next.js sends the request.
 */
export const quietHeader = "insights-quiet";
export const quietCookie = "insights-quiet";
