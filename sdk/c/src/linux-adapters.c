#include <string.h>

#include "machine-linux.h"
#include "worthless.h"

/* The network adapters that count for a fingerprint: hardware that stays, with an address of its own. */

#define NETWORK "/sys/class/net"
/* More names than a kernel has adapters; and how many are looked at, with hardware and without. */
#define MOST_NAMES 65536
#define MOST_HARDWARE 1024
#define MOST_MADE 128
#define MOST_ENTRIES 1024
/* Where the kernel keeps adapters that have no hardware. */
#define MADE "/devices/virtual/net/"

/* One adapter: its folder, and the names in it. */
typedef struct sk_adapter {
  sk_system *system;
  const char *name;
  const char *folder;
  const char *link;
  char **entries;
  size_t entry_count;
} sk_adapter;

static bool has(const sk_adapter *adapter, const char *entry) {
  size_t i;
  for (i = 0; i < adapter->entry_count; i++)
    if (strcmp(adapter->entries[i], entry) == 0) return true;
  return false;
}

static const char *text_of(const sk_adapter *adapter, const char *file) {
  return sk_file_text(adapter->system, sk_joined(adapter->system, adapter->folder, file), SK_USUAL_FILE);
}

/* The kind that the kernel calls it by, where software made it. */
static bool is_made_kind(const char *uevent) {
  static const char *const kinds[] = {"bridge", "bond",   "vlan", "wireguard", "ppp",  "bluetooth",
                                      "vxlan",  "geneve", "gre",  "macvlan",   "wwan", NULL};
  const char *const *kind;
  const char *at = uevent;
  while (at != NULL && strncmp(at, "DEVTYPE=", 8) != 0) {
    at = strchr(at, '\n');
    if (at != NULL) at++;
  }
  if (at == NULL) return false;
  at += 8;
  at += strspn(at, " \t");
  for (kind = kinds; *kind != NULL; kind++) {
    size_t length = strlen(*kind);
    if (strncmp(at, *kind, length) == 0 && strchr(" \t\r\n", at[length]) != NULL) return true;
  }
  return false;
}

static bool is_on_usb(const char *link) {
  const char *at = link;
  while ((at = strstr(at, "/usb")) != NULL) {
    at += 4;
    if (*at >= '0' && *at <= '9') return true;
  }
  return false;
}

/*
 * A plug in a USB port: a management controller, or one that somebody may pull out. What its port or the
 * device tree calls fixed stays.
 */
static bool is_left_out_plug(const sk_adapter *adapter) {
  static const char *const controllers[] = {
      "046b:", "0b1f:03ee", "0525:", "1d6b:", "413c:a102", "04b3:4010", "05ac:8233", NULL};
  const char *const *start;
  const char *id;
  if (!is_on_usb(adapter->link)) return false;
  id = sk_joined(adapter->system, text_of(adapter, "/device/../idVendor"), ":");
  id = sk_joined(adapter->system, id, text_of(adapter, "/device/../idProduct"));
  for (start = controllers; *start != NULL; start++)
    if (strncmp(id, *start, strlen(*start)) == 0) return true;
  if (strcmp(text_of(adapter, "/device/../removable"), "fixed") == 0) return false;
  return !sk_is_there(adapter->system, sk_joined(adapter->system, adapter->folder, "/device/../of_node"));
}

/* A wireless adapter whose address was set to a made-up one hides its own; a wired one was given it for good.
 */
static bool is_randomised(const sk_adapter *adapter, const char *mac) {
  const char *assigned = text_of(adapter, "/addr_assign_type");
  bool is_wireless = has(adapter, "wireless") || has(adapter, "phy80211");
  bool is_local = strchr("2367abef", mac[1]) != NULL;
  if (strcmp(assigned, "1") == 0) return true;
  return is_wireless && strcmp(assigned, "3") == 0 && is_local;
}

static bool is_left_out(const sk_adapter *adapter, const char *mac) {
  if (strcmp(text_of(adapter, "/type"), "1") != 0 || is_made_kind(text_of(adapter, "/uevent"))) return true;
  if (has(adapter, "bridge") || has(adapter, "bonding") || has(adapter, "tun_flags")) return true;
  if (!has(adapter, "device") || strncmp(adapter->name, "bnep", 4) == 0) return true;
  if (mac[0] == 0 || is_randomised(adapter, mac) || is_left_out_plug(adapter)) return true;
  return sk_is_worthless_mac(mac);
}

/* The address of an adapter that counts. A bond overwrites that of its members. */
static bool counts(sk_adapter *adapter, char *mac) {
  adapter->entries = sk_names_in(adapter->system, adapter->folder, MOST_ENTRIES, &adapter->entry_count);
  if (!has(adapter, "address")) return false;
  if (!has(adapter, "bonding_slave") || !sk_read_mac(text_of(adapter, "/bonding_slave/perm_hwaddr"), mac))
    if (!sk_read_mac(text_of(adapter, "/address"), mac)) mac[0] = 0;
  return !is_left_out(adapter, mac);
}

void sk_read_adapters(sk_system *system, sk_identity *identity) {
  size_t count;
  size_t hardware = 0;
  size_t made = 0;
  size_t i;
  char **names = sk_names_in(system, NETWORK, MOST_NAMES, &count);
  identity->mac_status = SK_NOTHING;
  identity->macs =
      sk_take(system->arena, (count < MOST_HARDWARE + MOST_MADE ? count : MOST_HARDWARE + MOST_MADE) *
                                 sizeof *identity->macs);
  if (identity->macs == NULL) system->failed = true;
  for (i = 0; i < count && !system->failed; i++) {
    sk_adapter adapter = {system, names[i], sk_joined(system, NETWORK "/", names[i]), NULL, NULL, 0};
    adapter.link = sk_link_target(system, adapter.folder);
    if (strstr(adapter.link, MADE) != NULL ? made++ >= MOST_MADE : hardware++ >= MOST_HARDWARE) continue;
    if (counts(&adapter, identity->macs[identity->mac_count])) identity->mac_count++;
  }
  if (identity->mac_count > 0) identity->mac_status = SK_VALUE;
}

void sk_read_linux(sk_system *system, sk_identity *identity) {
  memset(identity, 0, sizeof *identity);
  sk_read_firmware_uuid(system, identity);
  sk_read_os_id(system, identity);
  sk_read_adapters(system, identity);
}
