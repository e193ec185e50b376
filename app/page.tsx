export default function HomePage() {
  return (
    <main>
      <h1>Insights</h1>
      <p>Case recording and statistics for domestic-abuse services.</p>
    </main>
  );
}
