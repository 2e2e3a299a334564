import CLibCurl
import Glibc

// What libcurl calls: each finds its transfer, hands over the bytes and returns. None throws,
// suspends or locks; the loop keeps the transfer alive until its handle is out of the multi handle.

func receiveBody(
  _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ context: UnsafeMutableRawPointer?
) -> Int {
  pass(data, size &* count, context) { $0.receive(body: $1) }
}

func receiveHeader(
  _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ context: UnsafeMutableRawPointer?
) -> Int {
  pass(data, size &* count, context) { $0.receive(header: $1) }
}

func receiveProgress(
  _ context: UnsafeMutableRawPointer?, _ total: curl_off_t, _ now: curl_off_t,
  _ uploadTotal: curl_off_t, _ uploadNow: curl_off_t
) -> Int32 {
  guard let context else { return 1 }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  return transfer.progress(wire: Int(now)) ? 0 : 1
}

func openSocket(
  _ context: UnsafeMutableRawPointer?, _ purpose: curlsocktype,
  _ address: UnsafeMutablePointer<curl_sockaddr>?
) -> curl_socket_t {
  guard let context, let address else { return CURL_SOCKET_BAD }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  guard transfer.mayConnect(to: veille_address(address)) else { return CURL_SOCKET_BAD }
  return socket(
    address.pointee.family, address.pointee.socktype | Int32(SOCK_CLOEXEC.rawValue),
    address.pointee.protocol)
}

/// Takes body bytes as they come from the wire, before any decoding, for the check of their end.
func receiveWire(
  _ handle: UnsafeMutableRawPointer?, _ kind: curl_infotype,
  _ data: UnsafeMutablePointer<CChar>?, _ size: Int, _ context: UnsafeMutableRawPointer?
) -> Int32 {
  guard kind == CURLINFO_DATA_IN else { return 0 }
  _ = pass(data, size, context) { transfer, bytes in
    transfer.incoming.gzipTail.take(bytes)
    return true
  }
  return 0
}

private func pass(
  _ data: UnsafeMutablePointer<CChar>?, _ length: Int, _ context: UnsafeMutableRawPointer?,
  _ body: (Transfer, UnsafeBufferPointer<UInt8>) -> Bool
) -> Int {
  guard let context else { return 0 }
  let transfer = Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
  guard let data else { return length }
  let accepted = data.withMemoryRebound(to: UInt8.self, capacity: length) {
    body(transfer, UnsafeBufferPointer(start: $0, count: length))
  }
  // Any other number than the one given makes libcurl abort.
  return accepted ? length : (length == 0 ? 1 : 0)
}
