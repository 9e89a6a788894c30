/** Without a network nothing that was typed is sent into nowhere: the page says so and stays as it is. */
export function gone(): void {
  const banner = document.createElement('p')
  banner.className = 'govuk-inset-text cs-banner'
  banner.setAttribute('role', 'status')
  banner.textContent = 'There is no connection. What you typed stays on this page; send it when you are back.'
  const place = document.getElementById('main')
  const show = () => (navigator.onLine ? banner.remove() : place?.prepend(banner))
  window.addEventListener('offline', show)
  window.addEventListener('online', show)
  document.addEventListener('submit', (event) => {
    if (navigator.onLine) return
    event.preventDefault()
    show()
    banner.scrollIntoView({ block: 'center' })
  })
}
